package county.insurance.imports;

import county.platform.sheet.SheetShape;
import java.util.EnumSet;
import java.util.Set;

/** What is known of a list of households before a file of one is seen. */
final class EnrolmentShape {

    /** What several households have alike, so that it is written once into merged cells. */
    private static final Set<Field> SHARED = EnumSet.of(
            Field.TOWNSHIP,
            Field.VILLAGE,
            Field.KIND,
            Field.BANK,
            Field.PLACE,
            Field.UNIT_SUM_INSURED,
            Field.UNIT_PREMIUM,
            Field.SIGNED,
            Field.COLLECTIVE,
            Field.COLLECTIVE_CODE);

    static final SheetShape SHAPE =
            new SheetShape(Columns::isKnown, EnrolmentShape::isFilledDown, EnrolmentShape::isSummed);

    private EnrolmentShape() {}

    private static boolean isFilledDown(String column) {
        HeaderName name = HeaderName.of(column);
        return name != null && SHARED.contains(name.field());
    }

    private static boolean isSummed(String column) {
        HeaderName name = HeaderName.of(column);
        return name != null && name.field().isSummed();
    }
}
