package county.insurance.settlement;

import county.insurance.scheme.PayerShare;
import county.insurance.scheme.Split;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would be paid if the season ended now, by township, and the same divided in the proportions of the premium. The
 * documents do not divide payouts by level of government; this reading is ours, and says so.
 */
record Exposure(Preview preview, String basis, List<Level> levels) {

    static final String BASIS = "按保费分担比例折算";

    /** @param books what each payer owes and has paid; null for somebody who does not read the ledger */
    static Exposure of(Preview preview, List<PayerShare> shares, @Nullable List<Book> books) {
        Split split = Split.of(preview.amount(), shares);
        return new Exposure(
                preview,
                BASIS,
                shares.stream().map(share -> Level.of(share, split, books)).toList());
    }

    /**
     * One payer's part.
     *
     * @param payout the payer's part of the payout, in yuan; the parts sum to the whole
     * @param due what the payer owes of the premiums, {@code paid} what has come in; null when not for the caller
     */
    record Level(
            String payer,
            String label,
            BigDecimal percent,
            BigDecimal payout,
            @Nullable BigDecimal due,
            @Nullable BigDecimal paid) {

        static Level of(PayerShare share, Split split, @Nullable List<Book> books) {
            Book book = books == null
                    ? null
                    : books.stream()
                            .filter(one -> one.payer().equals(share.payer()))
                            .findFirst()
                            .orElse(new Book(share.payer(), new BigDecimal("0.00"), new BigDecimal("0.00")));
            return new Level(
                    share.payer(),
                    share.label(),
                    share.percent(),
                    split.of(share.payer()),
                    book == null ? null : book.due(),
                    book == null ? null : book.paid());
        }
    }

    /** A payer's side of the subsidy ledger. */
    record Book(String payer, BigDecimal due, BigDecimal paid) {}
}
