package county.insurance.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** Lists as townships send them. */
final class SentList {

    private SentList() {}

    static byte[] xlsx(List<List<String>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "County", "1.0")) {
            var sheet = book.newWorksheet("名单");
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) {
                    sheet.value(r, c, rows.get(r).get(c));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] csv(List<List<String>> rows, Charset charset) {
        var text = new StringBuilder();
        rows.forEach(row -> text.append(String.join(",", row)).append("\r\n"));
        return text.toString().getBytes(charset);
    }

    /** The usual header and these rows. */
    static List<List<String>> of(List<List<String>> rows) {
        var all = new ArrayList<List<String>>();
        all.add(Household.HEADER);
        all.addAll(rows);
        return all;
    }
}
