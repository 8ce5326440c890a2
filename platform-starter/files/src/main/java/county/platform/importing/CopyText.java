package county.platform.importing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows in the text format of PostgreSQL's COPY. */
final class CopyText {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes;
    private int length;
    private boolean begun;

    CopyText(int capacity) {
        bytes = new byte[capacity];
    }

    CopyText add(@Nullable String text) {
        begin();
        if (text == null) {
            return missing();
        }
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            switch (b) {
                case '\\' -> put('\\', '\\');
                case '\t' -> put('\\', 't');
                case '\n' -> put('\\', 'n');
                case '\r' -> put('\\', 'r');
                default -> put(b);
            }
        }
        return this;
    }

    CopyText add(byte @Nullable [] value) {
        begin();
        if (value == null) {
            return missing();
        }
        reserve(3 + value.length * 2);
        put('\\', '\\');
        put((byte) 'x');
        for (byte b : value) {
            bytes[length++] = HEX[(b >> 4) & 15];
            bytes[length++] = HEX[b & 15];
        }
        return this;
    }

    CopyText add(@Nullable BigDecimal value) {
        return plain(value == null ? null : value.toPlainString());
    }

    CopyText add(@Nullable LocalDate value) {
        return plain(value == null ? null : value.toString());
    }

    CopyText add(@Nullable Long value) {
        return plain(value == null ? null : value.toString());
    }

    CopyText add(long value) {
        return plain(Long.toString(value));
    }

    CopyText add(List<Boolean> values) {
        begin();
        put((byte) '{');
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                put((byte) ',');
            }
            put((byte) (values.get(i) ? 't' : 'f'));
        }
        put((byte) '}');
        return this;
    }

    /** Ends the row. */
    void end() {
        put((byte) '\n');
        begun = false;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    boolean isEmpty() {
        return length == 0;
    }

    /** What needs no escape. */
    @SuppressWarnings("deprecation") // ASCII alone, and quicker than any charset
    private CopyText plain(@Nullable String ascii) {
        begin();
        if (ascii == null) {
            return missing();
        }
        reserve(ascii.length());
        ascii.getBytes(0, ascii.length(), bytes, length);
        length += ascii.length();
        return this;
    }

    private void begin() {
        if (begun) {
            put((byte) '\t');
        }
        begun = true;
    }

    private CopyText missing() {
        put('\\', 'N');
        return this;
    }

    private void put(char one, char other) {
        put((byte) one);
        put((byte) other);
    }

    private void put(byte b) {
        reserve(1);
        bytes[length++] = b;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
