package county.insurance.scheme;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a quantity costs and what it would be paid, with the formula filled in. Yuan to the fen.
 *
 * @param actualPrice as it was asked; of a sum and a number rounded as the scheme shows it, while all is computed exactly
 * @param priceSum the sum of the published prices, when that was asked, and {@code publications} their number
 * @param payout zero unless the actual price is below the target price
 * @param steps how the figures come about, line by line, for people to check
 */
record Calculation(
        String scheme,
        String schemeName,
        String source,
        BigDecimal quantity,
        String quantityUnit,
        BigDecimal actualPrice,
        @Nullable BigDecimal priceSum,
        @Nullable Integer publications,
        BigDecimal targetPrice,
        String priceUnit,
        BigDecimal sumInsured,
        BigDecimal premium,
        List<Part> parts,
        BigDecimal payout,
        List<String> steps) {

    /** What one payer bears of the premium. */
    record Part(String payer, String label, BigDecimal percent, BigDecimal amount) {}

    static Calculation of(Terms terms, BigDecimal quantity, ActualPrice actual) {
        Scheme scheme = terms.scheme();
        Cover cover = terms.cover(quantity);
        BigDecimal payout = terms.payout(quantity, actual);
        boolean mean = actual.publications() > 1;
        BigDecimal shown = mean ? actual.shown(terms.decisions().actualPriceDecimals()) : actual.sum();
        List<Part> parts = terms.shares().stream()
                .map(share -> new Part(
                        share.payer(),
                        share.label(),
                        share.percent(),
                        cover.split().of(share.payer())))
                .toList();
        return new Calculation(
                scheme.id(),
                scheme.name(),
                scheme.source(),
                quantity,
                scheme.quantityUnit(),
                shown,
                mean ? actual.sum() : null,
                mean ? actual.publications() : null,
                scheme.targetPrice(),
                scheme.priceUnit(),
                cover.sumInsured(),
                cover.premium(),
                parts,
                payout,
                List.of(
                        sumInsured(scheme, quantity, cover),
                        premium(scheme, quantity, cover),
                        payout(scheme, quantity, actual, payout)));
    }

    private static String sumInsured(Scheme scheme, BigDecimal quantity, Cover cover) {
        return "保险金额 = " + perUnit(scheme.sumInsured(), scheme) + " × " + plain(quantity) + " " + scheme.quantityUnit()
                + " = " + cover.sumInsured() + " 元";
    }

    private static String premium(Scheme scheme, BigDecimal quantity, Cover cover) {
        return "保险费 = " + perUnit(scheme.premium(), scheme) + " × " + plain(quantity) + " " + scheme.quantityUnit()
                + " = " + cover.premium() + " 元";
    }

    private static String payout(Scheme scheme, BigDecimal quantity, ActualPrice price, BigDecimal payout) {
        String target = plain(scheme.targetPrice());
        String actual =
                price.publications() == 1 ? plain(price.sum()) : plain(price.sum()) + " ÷ " + price.publications();
        if (!price.isBelow(scheme.targetPrice())) {
            return "实际价格 " + actual + " 不低于目标价格 " + target + "，不赔付";
        }
        String formula = "赔偿金额 =（" + target + " − " + actual + "）÷ " + target + " × " + plain(scheme.sumInsured())
                + " × " + plain(quantity);
        if (scheme.payoutRule() == PayoutRule.PROPORTIONAL_WITH_COEFFICIENT) {
            String full = plain(scheme.fullCostOrFail());
            formula += " ×（" + full + " − " + actual + "）÷ " + full;
        }
        return formula + " = " + payout + " 元";
    }

    private static String perUnit(BigDecimal yuan, Scheme scheme) {
        return plain(yuan) + " 元/" + scheme.quantityUnit();
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
