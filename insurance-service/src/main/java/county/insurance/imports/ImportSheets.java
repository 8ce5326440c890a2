package county.insurance.imports;

import county.insurance.imports.Imports.SeenFault;
import county.insurance.scheme.Schemes;
import county.platform.access.Official;
import county.platform.download.Download;
import county.platform.problem.Refused;
import county.platform.sheet.Column;
import county.platform.sheet.SheetFile;
import county.platform.sheet.SheetWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The files that go to a township: the empty template, and what is wrong with a list it sent, row by row. */
@RestController
class ImportSheets {

    private static final List<Column> FAULTS = List.of(
            Column.whole("行"),
            Column.text("列", 24),
            Column.text("填写的内容", 30),
            Column.text("性质", 10),
            Column.text("原因", 60));

    private final Imports imports;
    private final Schemes schemes;

    ImportSheets(Imports imports, Schemes schemes) {
        this.imports = imports;
        this.schemes = schemes;
    }

    /**
     * @param format {@code xlsx} or {@code csv}
     * @param township whose villages are listed in it; none when empty
     */
    @GetMapping("/api/insurance/imports/template")
    Mono<ResponseEntity<Resource>> template(
            @RequestParam String scheme,
            @RequestParam(defaultValue = "") String township,
            @RequestParam(defaultValue = "xlsx") String format,
            ServerWebExchange exchange) {
        boolean csv = format.equals("csv");
        return schemes.find(scheme)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这个保险方案")))
                .zipWith(imports.villageNames(township))
                .flatMap(read -> Download.of(
                        exchange,
                        "参保名单模板-" + read.getT1().name() + (csv ? ".csv" : ".xlsx"),
                        csv ? Download.CSV : Download.XLSX,
                        path -> Mono.<Void>fromCallable(() -> {
                                    write(path, Template.of(read.getT1(), read.getT2()), csv);
                                    return null;
                                })
                                .subscribeOn(Schedulers.boundedElastic())));
    }

    private static void write(Path path, Template template, boolean csv) throws IOException {
        try (var out = Files.newOutputStream(path);
                var sheet = csv
                        ? SheetWriter.csv(out, template.columns())
                        : SheetWriter.xlsx(out, "参保名单", template.columns())) {
            sheet.rows(template.help().iterator());
        }
    }

    /** Everything that was found in a file; numbers that belong to a person are masked. */
    @GetMapping("/api/insurance/imports/{id}/faults.xlsx")
    Mono<ResponseEntity<Resource>> faults(
            @AuthenticationPrincipal Official official, @PathVariable long id, ServerWebExchange exchange) {
        return imports.find(official, id)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这次导入")))
                .flatMap(found -> Download.of(
                        exchange,
                        "核对结果-" + found.id() + ".xlsx",
                        Download.XLSX,
                        path -> SheetFile.xlsx(
                                path,
                                "核对结果",
                                FAULTS,
                                Flux.fromIterable(found.account())
                                        .map(ImportSheets::accounted)
                                        .concatWith(imports.faults(id).map(ImportSheets::found)))));
    }

    /** A line of the account that opens the sheet. */
    private static List<@Nullable Object> accounted(String words) {
        return Arrays.asList(null, "整份文件", null, "说明", words);
    }

    private static List<@Nullable Object> found(SeenFault fault) {
        return Arrays.asList(
                fault.row(),
                fault.column(),
                fault.value(),
                fault.severity().equals(Fault.FAULT) ? "须改正" : "请留意",
                fault.reason());
    }
}
