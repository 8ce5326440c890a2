package county.insurance.scheme;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a quantity costs and what it would be paid, with the formula filled in. Yuan to the fen.
 *
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
        BigDecimal targetPrice,
        String priceUnit,
        BigDecimal sumInsured,
        BigDecimal premium,
        List<Part> parts,
        BigDecimal payout,
        List<String> steps) {

    /** What one payer bears of the premium. */
    record Part(String payer, String label, BigDecimal percent, BigDecimal amount) {}

    static Calculation of(Terms terms, BigDecimal quantity, BigDecimal actualPrice) {
        Scheme scheme = terms.scheme();
        Cover cover = terms.cover(quantity);
        BigDecimal payout = terms.payout(quantity, ActualPrice.of(actualPrice));
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
                actualPrice,
                scheme.targetPrice(),
                scheme.priceUnit(),
                cover.sumInsured(),
                cover.premium(),
                parts,
                payout,
                List.of(
                        sumInsured(scheme, quantity, cover),
                        premium(scheme, quantity, cover),
                        payout(scheme, quantity, actualPrice, payout)));
    }

    private static String sumInsured(Scheme scheme, BigDecimal quantity, Cover cover) {
        return "保险金额 = " + perUnit(scheme.sumInsured(), scheme) + " × " + plain(quantity) + " " + scheme.quantityUnit()
                + " = " + cover.sumInsured() + " 元";
    }

    private static String premium(Scheme scheme, BigDecimal quantity, Cover cover) {
        return "保险费 = " + perUnit(scheme.premium(), scheme) + " × " + plain(quantity) + " " + scheme.quantityUnit()
                + " = " + cover.premium() + " 元";
    }

    private static String payout(Scheme scheme, BigDecimal quantity, BigDecimal actual, BigDecimal payout) {
        String target = plain(scheme.targetPrice());
        if (!ActualPrice.of(actual).isBelow(scheme.targetPrice())) {
            return "实际价格 " + plain(actual) + " 不低于目标价格 " + target + "，不赔付";
        }
        String formula = "赔偿金额 =（" + target + " − " + plain(actual) + "）÷ " + target + " × "
                + plain(scheme.sumInsured()) + " × " + plain(quantity);
        if (scheme.payoutRule() == PayoutRule.PROPORTIONAL_WITH_COEFFICIENT) {
            String full = plain(scheme.fullCostOrFail());
            formula += " ×（" + full + " − " + plain(actual) + "）÷ " + full;
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
