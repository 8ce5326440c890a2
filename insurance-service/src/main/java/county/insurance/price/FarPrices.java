package county.insurance.price;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Prices of a file that are far from the target price: a point forgotten, or a price for another weight. Pure. */
final class FarPrices {

    /** Percent. A price per 500 g instead of a kilogram is twice or half of what was meant. */
    private static final BigDecimal FAR = BigDecimal.valueOf(40);

    private FarPrices() {}

    /** A sentence for each price that is far from the target. */
    static List<String> of(List<NationalSheet.Row> rows, BigDecimal target) {
        var notices = new ArrayList<String>();
        for (NationalSheet.Row row : rows) {
            BigDecimal price = row.price().price();
            BigDecimal off = price.subtract(target).movePointRight(2).divide(target, 0, RoundingMode.HALF_UP);
            if (off.abs().compareTo(FAR) > 0) {
                notices.add("第 " + row.no() + " 行 " + row.price().day() + " 的 " + price.toPlainString() + " 比目标价格 "
                        + target.stripTrailingZeros().toPlainString() + (off.signum() > 0 ? " 高 " : " 低 ")
                        + off.abs().toPlainString() + "%：请核对小数点和计价单位，公布前由另一人再看一次。");
            }
        }
        return notices;
    }
}
