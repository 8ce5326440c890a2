package county.platform.page;

import county.platform.problem.Refused;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Where a list that is ordered by several columns goes on, as text that nobody but the service reads. It is no secret and
 * opens nothing: whoever makes one up goes on somewhere else in the rows that they see anyway.
 *
 * @param values the last row's values of the columns that order the list
 */
public record Cursor(List<String> values) {

    private static final int LONGEST = 600;

    public Cursor {
        values = List.copyOf(values);
    }

    public static Cursor of(String... values) {
        return new Cursor(List.of(values));
    }

    /**
     * Reads what an answer gave.
     *
     * @param columns how many values it must have
     * @throws Refused when no answer gave that
     */
    public static Cursor read(String written, int columns) {
        if (written.length() <= LONGEST) {
            try {
                Cursor cursor = decode(Base64.getUrlDecoder().decode(written));
                if (cursor.values.size() == columns && cursor.written().equals(written)) {
                    return cursor;
                }
            } catch (IllegalArgumentException | CharacterCodingException e) {
                throw unreadable();
            }
        }
        throw unreadable();
    }

    /** For the address of the next page. */
    public String written() {
        var text = new StringBuilder();
        values.forEach(value -> text.append(value.length()).append(':').append(value));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Cursor decode(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        var values = new ArrayList<String>();
        int at = 0;
        while (at < text.length()) {
            int colon = text.indexOf(':', at);
            if (colon < 0) {
                throw new IllegalArgumentException("no length");
            }
            int length = Integer.parseInt(text, at, colon, 10);
            at = colon + 1 + length;
            if (length < 0 || at > text.length()) {
                throw new IllegalArgumentException("too long");
            }
            values.add(text.substring(colon + 1, at));
        }
        return new Cursor(values);
    }

    private static Refused unreadable() {
        return Refused.malformed("after", "无法识别这一页的位置，请回到第一页重新查看。");
    }
}
