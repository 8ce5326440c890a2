package county.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.postgresql.copy.CopyIn;

/** The bare limit of an import: the fastest streaming reader, and a COPY of what it reads. Nothing is checked or sealed. */
final class BareImport {

    private static final int CHUNK = 60_000;
    /** As long as what a sealed number takes. */
    private static final String SEALED = "\\\\x" + "00".repeat(56);

    private static final String POLICY = """
            copy policy (list, scheme, scheme_version, township, village, kind, name, identity_kind, identity_index,
                         identity_sealed, identity_mask, phone_sealed, phone_mask, phone_key, bank, account_sealed,
                         account_mask, account_key, plot, quantity, previous_quantity, signed_on, sum_insured, premium,
                         farmer, district, city, province, source_row, entered_by, entered_at)
            from stdin""";

    private BareImport() {}

    /** Into a table of texts without key or index. */
    static long intoTextTable(Sql sql, Path file) throws SQLException, IOException {
        sql.execute("drop table if exists bare");
        sql.execute("create table bare (a text, b text, c text, d text, e text, f text, g text, h text, i text, j text,"
                + " k text)");
        return copy(sql, file, "copy bare from stdin", (row, line) -> {
            for (int column = 0; column < Households.HEADER.size(); column++) {
                line.append(column == 0 ? "" : "\t").append(row.getCellText(column));
            }
        });
    }

    /** Into the table where they belong, with its keys and indexes, as rows of the same width; it is emptied afterwards. */
    static long intoPolicies(Sql sql, Path file) throws SQLException, IOException {
        sql.execute("""
                insert into enrolment_list (scheme, scheme_version, township, village, no, created_by, created_at)
                select '2023-green-onion', 1, township, code, 1, 'bench', now() from village where township = '370114008'
                """);
        Map<String, String> places = places(sql);
        MessageDigest sha = sha256();
        long rows = copy(sql, file, POLICY, (row, line) -> policy(row, places, sha, line));
        sql.execute("truncate enrolment_list, policy cascade");
        return rows;
    }

    private static void policy(Row row, Map<String, String> places, MessageDigest sha, StringBuilder line) {
        String identity = row.getCellText(3);
        byte[] digest = sha.digest(identity.getBytes(StandardCharsets.UTF_8));
        String party = HexFormat.of().formatHex(digest);
        long key = ByteBuffer.wrap(digest).getLong();
        line.append(places.get(row.getCellText(0)))
                .append("\thousehold\t")
                .append(row.getCellText(2))
                .append("\tperson\t\\\\x")
                .append(party)
                .append('\t')
                .append(SEALED)
                .append("\t990000********0000\t")
                .append(SEALED)
                .append("\t139****0000\t")
                .append(key)
                .append('\t')
                .append(row.getCellText(5))
                .append('\t')
                .append(SEALED)
                .append("\t****0000\t")
                .append(~key)
                .append('\t');
        for (int column = 7; column < Households.HEADER.size(); column++) {
            line.append(row.getCellText(column)).append('\t');
        }
        line.append("8400.00\t588.00\t235.20\t147.00\t147.00\t58.80\t")
                .append(row.getRowNum())
                .append("\tbench\t2023-08-20");
    }

    /** What all policies of a village have alike, by the village's name. */
    private static Map<String, String> places(Sql sql) throws SQLException {
        return sql.pairs("""
                select v.name, concat_ws(E'\\t', l.id, l.scheme, 1, l.township, l.village)
                from enrolment_list l join village v on v.code = l.village
                """);
    }

    private static long copy(Sql sql, Path file, String statement, Line line) throws SQLException, IOException {
        CopyIn copy = sql.copying().copyIn(statement);
        try (var workbook = new ReadableWorkbook(file.toFile());
                var rows = workbook.getFirstSheet().openStream()) {
            var buffer = new StringBuilder();
            for (var row : (Iterable<Row>) rows.skip(1)::iterator) {
                line.write(row, buffer);
                buffer.append('\n');
                if (buffer.length() > CHUNK) {
                    flush(copy, buffer);
                }
            }
            flush(copy, buffer);
        }
        return copy.endCopy();
    }

    private static void flush(CopyIn copy, StringBuilder buffer) throws SQLException {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        buffer.setLength(0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Appends a row of the workbook as a line of COPY. */
    private interface Line {
        void write(Row row, StringBuilder line);
    }
}
