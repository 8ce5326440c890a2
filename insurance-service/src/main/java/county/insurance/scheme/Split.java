package county.insurance.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An amount divided among the payers to the fen: each gets their percentage rounded down, and the fen that are left go
 * to the largest remainders, ties in the order farmer, district, city, province. 52.50 becomes 21.00, 13.13, 13.12, 5.25.
 *
 * @param farmer yuan, like the others
 */
public record Split(BigDecimal farmer, BigDecimal district, BigDecimal city, BigDecimal province) {

    private static final Money FEN = new Money(new BigDecimal("0.01"));

    /**
     * Splits a total among the payers so that the parts sum to it to the fen.
     *
     * @param total yuan with two decimals
     * @param shares in the order in which ties are broken; their percentages sum to 100
     */
    public static Split of(BigDecimal total, List<PayerShare> shares) {
        var parts = new LinkedHashMap<String, Money>();
        var remainders = new ArrayList<Remainder>();
        Money left = Money.of(total);
        for (PayerShare share : shares) {
            BigDecimal exact = total.multiply(share.percent()).movePointLeft(2);
            Money part = Money.rounded(exact, RoundingMode.DOWN);
            parts.put(share.payer(), part);
            remainders.add(new Remainder(share.payer(), exact.subtract(part.yuan())));
            left = left.minus(part);
        }
        remainders.sort(Comparator.comparing(Remainder::amount).reversed()); // stable: ties keep their order
        for (Remainder next : remainders.subList(0, left.fen())) {
            parts.merge(next.payer(), FEN, Money::plus);
        }
        return new Split(part(parts, "farmer"), part(parts, "district"), part(parts, "city"), part(parts, "province"));
    }

    private static BigDecimal part(Map<String, Money> parts, String payer) {
        return Objects.requireNonNullElse(parts.get(payer), Money.ZERO).yuan();
    }

    /** What one payer bears. */
    public BigDecimal of(String payer) {
        return switch (payer) {
            case "farmer" -> farmer;
            case "district" -> district;
            case "city" -> city;
            case "province" -> province;
            default -> throw new IllegalArgumentException("no payer " + payer);
        };
    }

    private record Remainder(String payer, BigDecimal amount) {}
}
