package county.platform.export;

import county.platform.access.Official;
import county.platform.document.Listing;
import county.platform.document.Printing;
import county.platform.download.Download;
import county.platform.sheet.Column;
import county.platform.sheet.SheetFile;
import county.platform.time.BusinessTime;
import county.platform.unit.UnitDirectory;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * All rows of a list as the file that the request's path ends with: a workbook, CSV, or PDF to be printed, which says on
 * every page which one it is of how many, whose it is and of which day.
 */
public final class ListFiles {

    /** What an address ends with, and so the file. */
    public static final List<String> ENDINGS = List.of(".xlsx", ".csv", ".pdf");

    private final Printing printing;
    private final UnitDirectory units;
    private final BusinessTime time;

    ListFiles(Printing printing, UnitDirectory units, BusinessTime time) {
        this.printing = printing;
        this.units = units;
        this.time = time;
    }

    /**
     * The file of these rows.
     *
     * @param about what the list is narrowed to, such as a scheme; may be empty
     * @param rows one value for each column, as it came from the database
     */
    public Mono<ResponseEntity<Resource>> of(
            ServerWebExchange exchange,
            String title,
            String about,
            List<Column> columns,
            Flux<List<@Nullable Object>> rows) {
        String path = exchange.getRequest().getPath().value();
        String name = title + (about.isEmpty() ? "" : "-" + about) + "-" + time.today();
        if (path.endsWith(".pdf")) {
            return by(exchange)
                    .flatMap(by -> Download.of(
                            exchange,
                            name + ".pdf",
                            MediaType.APPLICATION_PDF,
                            file -> printing.list(
                                    new Listing(title, about, Shown.headings(columns), by, time.today()),
                                    rows.map(row -> Shown.texts(columns, row)),
                                    file)));
        }
        return path.endsWith(".csv")
                ? Download.of(exchange, name + ".csv", Download.CSV, file -> SheetFile.csv(file, columns, rows))
                : Download.of(
                        exchange, name + ".xlsx", Download.XLSX, file -> SheetFile.xlsx(file, title, columns, rows));
    }

    /** The post and its units, in words; nobody where a list is open to everybody. */
    private Mono<String> by(ServerWebExchange exchange) {
        return exchange.getPrincipal()
                .ofType(Authentication.class)
                .mapNotNull(Authentication::getPrincipal)
                .ofType(Official.class)
                .map(official -> "打印：" + official.name() + unitsOf(official))
                .defaultIfEmpty("");
    }

    private String unitsOf(Official official) {
        String named = official.units().stream().sorted().map(units::nameOf).collect(Collectors.joining("、"));
        return named.isEmpty() ? "" : "（" + named + "）";
    }
}
