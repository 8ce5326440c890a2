package county.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Values that have broken something somewhere: each is small to send and large, or nothing, to understand. */
final class Hostile {

    /** As they stand in JSON, the worst first. */
    static final List<String> NUMBERS = List.of(
            "1E2147483647",
            "9223372036854775807",
            "1e-400",
            "0",
            "-1",
            "1e400",
            "-0.0",
            "-1E2147483647",
            "1E-2147483647",
            "1E1000000000",
            "1E20000000",
            "1E99999999999",
            "2147483648",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "0." + "1".repeat(400),
            "9".repeat(400),
            "12.345678901234567890123",
            "\"1,06\"",
            "\"NaN\"",
            "true",
            "[]",
            "{}");

    /** As they stand in JSON. */
    static final List<String> TEXTS = List.of(
            "\"a\\u0000b\"",
            "\"nosuch\"",
            "\"a\\ud800\"",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"a\\bb\"",
            "\"\\udc00x\"",
            "\"\\ufffe\"",
            "\"\\u202e测试\"",
            "\"'; DROP TABLE household; --\"",
            "\"%_\\\\\"",
            "\"../../../etc/passwd\"",
            "\"<script>alert(1)</script>\"",
            "\"${7*7}#{7*7}\"",
            "\"=1+1\"",
            "\"😀𬍛\"",
            "\"" + "测".repeat(20_000) + "\"",
            "1E2147483647",
            "123",
            "false",
            "null",
            "[\"a\"]",
            "{\"a\":{}}");

    /** As they stand in JSON. */
    static final List<String> DATES = List.of(
            "\"-999999999-01-01\"",
            "\"+999999999-12-31\"",
            "\"0000-00-00\"",
            "\"0000-01-01\"",
            "\"-0001-01-01\"",
            "\"9999-12-31\"",
            "\"2023-02-30\"",
            "\"2023-09-01T00:00:00Z\"",
            "\"1e9\"",
            "\"\"",
            "2147483647",
            "-1",
            "1e400",
            "[2023,9,1]");

    /** As they stand in an address, already encoded. */
    static final List<String> NUMBERS_IN_ADDRESSES = List.of(
            "-1",
            "9223372036854775807",
            "1E2147483647",
            "2147483648",
            "-9223372036854775808",
            "9223372036854775808",
            "0",
            "1e400",
            "1E1000000000",
            "1%2C06",
            "NaN",
            "%00",
            "");

    /** As they stand in an address, already encoded. */
    static final List<String> DAYS_IN_ADDRESSES = List.of(
            "-999999999-01-01",
            "%2B999999999-12-31",
            "0000-00-00",
            "-4713-11-24",
            "10000-01-01",
            "2023-02-30",
            "%00",
            "1");

    /** As they stand in an address, already encoded. */
    static final List<String> TEXTS_IN_ADDRESSES = List.of(
            "a%00b",
            "nosuch",
            "%FF",
            "%08",
            "%ED%A0%80",
            "%27%20OR%201%3D1%20--",
            "%EF%BF%BE",
            "%25",
            "%E2%80%AE",
            "x".repeat(3000),
            "..",
            "_",
            "%5B",
            "%3Cscript%3E",
            "%20",
            "null",
            "");

    static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "\"x\"",
            "1E2147483647",
            "{",
            "{\"a\":",
            "{}}",
            "{\"version\":0,\"version\":1}",
            "[".repeat(20_000),
            "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000),
            "\u0000",
            "\ufeff{}",
            "{\"" + "k".repeat(60_000) + "\":1}",
            "{\"unknown\":1,\"class\":\"java.lang.Runtime\",\"@type\":\"x\"}");

    private Hostile() {}

    /** A file that nobody has made by hand. */
    static byte[] file(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> new byte[0];
            case 1 -> noise(random, 4096);
            case 2 -> "\u0000,\b,\ufffe\r\n".repeat(50).getBytes(StandardCharsets.UTF_8);
            case 3 -> ",".repeat(200_000).getBytes(StandardCharsets.UTF_8);
            case 4 -> workbook("<c r=\"ZZZZZZ1\" t=\"inlineStr\"><is><t>x</t></is></c>");
            case 5 -> workbook("<c r=\"A1\" t=\"s\"><v>500000000</v></c>");
            case 6 -> workbook("<c r=\"A1\"><v>1E2147483647</v></c>");
            default -> "村,姓名\r\n大张村,测试\r\n".getBytes(StandardCharsets.UTF_8);
        };
    }

    static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static byte[] noise(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] workbook(String cell) {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String parcel = "http://schemas.openxmlformats.org/package/2006/";
        String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        return zip(Map.of(
                "[Content_Types].xml",
                "<Types xmlns=\"" + parcel + "content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                        + types + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
                        + types + "worksheet+xml\"/></Types>",
                "_rels/.rels",
                "<Relationships xmlns=\"" + parcel + "relationships\"><Relationship Id=\"r1\" Type=\"" + relations
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + parcel + "relationships\"><Relationship Id=\"r1\" Type=\"" + relations
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/workbook.xml",
                "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations
                        + "\"><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + main + "\"><sheetData><row r=\"1\">" + cell
                        + "</row></sheetData></worksheet>"));
    }

    private static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
