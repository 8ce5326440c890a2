package county.platform.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The sums of some columns, of all rows and of those since the last total, beside which a total row is held. */
final class Sums {

    private static final int SCALE = 4;
    private static final int MOST_DIGITS = 12;

    private final Header header;
    private final int[] places;
    private final BigDecimal[] all;
    private final BigDecimal[] since;
    private final long[] pending;
    private final boolean[] unclear;

    Sums(Header header, IntPredicate summed) {
        this.header = header;
        places = IntStream.range(0, header.size()).filter(summed).toArray();
        all = new BigDecimal[places.length];
        since = new BigDecimal[places.length];
        java.util.Arrays.fill(all, BigDecimal.ZERO);
        java.util.Arrays.fill(since, BigDecimal.ZERO);
        pending = new long[places.length];
        unclear = new boolean[places.length];
    }

    /** Adds a row of data. */
    void add(String[] texts) {
        for (int i = 0; i < places.length; i++) {
            String text = texts[places[i]];
            if (!text.isEmpty()) {
                long scaled = scaled(text);
                if (scaled >= 0) {
                    pending[i] += scaled;
                } else {
                    addSlowly(i, text);
                }
            }
        }
    }

    private void addSlowly(int i, String text) {
        BigDecimal number = Written.number(text).value();
        if (number == null) {
            unclear[i] = true;
        } else {
            since[i] = since[i].add(number);
        }
    }

    /** Holds a total row beside the sums; the next part begins behind it. */
    List<SheetReport.Sum> compare(String label, RawRow total) {
        var sums = new ArrayList<SheetReport.Sum>();
        for (int i = 0; i < places.length; i++) {
            since[i] = since[i].add(BigDecimal.valueOf(pending[i], SCALE));
            all[i] = all[i].add(since[i]);
            BigDecimal written =
                    Written.number(total.textAt(header.columnAt(places[i]))).value();
            if (written != null && !unclear[i]) {
                sums.add(sum(i, label, written));
            }
            since[i] = BigDecimal.ZERO;
            pending[i] = 0;
        }
        return sums;
    }

    private SheetReport.Sum sum(int i, String label, BigDecimal written) {
        boolean part = RowKind.isPart(label);
        BigDecimal usual = part ? since[i] : all[i];
        BigDecimal other = part ? all[i] : since[i];
        BigDecimal counted = written.compareTo(other) == 0 ? other : usual;
        return new SheetReport.Sum(header.nameAt(places[i]), written, plain(counted));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal short0 = number.stripTrailingZeros();
        return short0.scale() < 0 ? short0.setScale(0) : short0;
    }

    /** Most numbers are short and plain: those in ten-thousandths, others -1. */
    private static long scaled(String text) {
        int length = text.length();
        if (length > MOST_DIGITS) {
            return -1;
        }
        long number = 0;
        int behind = -1;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '.' && behind < 0 && i > 0 && i < length - 1) {
                behind = 0;
            } else if (c >= '0' && c <= '9') {
                number = number * 10 + c - '0';
                behind += behind < 0 ? 0 : 1;
            } else {
                return -1;
            }
        }
        if (behind > SCALE) {
            return -1;
        }
        for (int i = Math.max(behind, 0); i < SCALE; i++) {
            number *= 10;
        }
        return number;
    }
}
