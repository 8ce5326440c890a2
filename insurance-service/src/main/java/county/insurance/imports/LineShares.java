package county.insurance.imports;

import county.insurance.scheme.Split;
import county.insurance.scheme.Terms;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Compares the shares that a list states with those that the premium is divided into, to the fen. */
final class LineShares {

    private LineShares() {}

    static void check(Cells cells, Terms terms, @Nullable BigDecimal quantity) {
        boolean none = cells.text(Field.FARMER).isEmpty()
                && cells.text(Field.DISTRICT).isEmpty()
                && cells.text(Field.CITY).isEmpty()
                && cells.text(Field.PROVINCE).isEmpty();
        if (none || quantity == null || cells.faulty(Field.QUANTITY)) {
            return;
        }
        Split split = terms.cover(quantity).split();
        check(cells, Field.FARMER, split.farmer());
        check(cells, Field.DISTRICT, split.district());
        check(cells, Field.CITY, split.city());
        check(cells, Field.PROVINCE, split.province());
    }

    private static void check(Cells cells, Field field, BigDecimal computed) {
        BigDecimal stated = cells.number(field);
        if (stated != null && stated.compareTo(computed) != 0) {
            cells.fault(field, field.title() + "应为 " + computed + " 元，表中为 " + stated.toPlainString() + " 元。");
        }
    }
}
