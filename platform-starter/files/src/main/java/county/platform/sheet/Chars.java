package county.platform.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The text of one cell while it is put together; used again for the next. */
final class Chars {

    /** What a spreadsheet holds in a cell, and a little. */
    private static final int MOST = 1 << 15;

    private final SheetLimits limits;
    private char[] chars = new char[256];
    private int length;

    Chars(SheetLimits limits) {
        this.limits = limits;
    }

    void clear() {
        length = 0;
    }

    int length() {
        return length;
    }

    char at(int index) {
        return chars[index];
    }

    void add(char[] from, int start, int count) {
        if (count > MOST - length) {
            throw BadSheet.tooLong(limits);
        }
        if (length + count > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(chars.length * 2, length + count));
        }
        System.arraycopy(from, start, chars, length, count);
        length += count;
    }

    /** A number without sign, or -1 when it is none or has more than nine digits. */
    int whole() {
        if (length == 0 || length > 9) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    boolean is(String text) {
        return length == text.length() && toString().equals(text);
    }

    byte[] utf8() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }
}
