package county.insurance;

import county.platform.sheet.Column;
import county.platform.sheet.SheetReader;
import county.platform.sheet.SheetShape;
import county.platform.sheet.SheetWriter;
import county.platform.test.Person;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Sheets that go to and come from the service. */
public final class TestSheet {

    private TestSheet() {}

    /** A workbook with these columns and rows. */
    public static byte[] xlsx(List<Column> columns, List<? extends List<?>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var sheet = SheetWriter.xlsx(bytes, "表", columns)) {
            for (List<?> row : rows) {
                sheet.row(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Sends a sheet as somebody. */
    public static ResponseSpec send(WebTestClient http, Person person, String address, byte[] sheet) {
        return http.post()
                .uri("/api/insurance/" + address)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .headers(headers -> headers.setBearerAuth(person.token()))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(sheet)
                .exchange();
    }

    /** The rows of an answer that must be a workbook: the cells of these columns, joined by a bar. */
    public static List<String> rows(ResponseSpec answer, String... columns) {
        byte[] bytes = answer.expectStatus().isOk().expectBody().returnResult().getResponseBodyContent();
        try {
            Path file = Files.createTempFile("sheet", ".xlsx");
            try {
                Files.write(file, bytes);
                var rows = new ArrayList<String>();
                new SheetReader()
                        .read(
                                file,
                                SheetShape.FIRST_ROW,
                                row -> rows.add(String.join(
                                        "|",
                                        List.of(columns).stream().map(row::text).toList())));
                return rows;
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
