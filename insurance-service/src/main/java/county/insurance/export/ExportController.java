package county.insurance.export;

import county.platform.access.Official;
import county.platform.download.Download;
import county.platform.problem.Refused;
import county.platform.sheet.Column;
import county.platform.sheet.SheetFile;
import county.platform.time.BusinessTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The enrolment list and the claims list as workbooks: a GET gives them masked, a POST with a reason in full. Rows go
 * straight from the database into the file, so that a million of them need no more memory than a thousand.
 */
@RestController
class ExportController {

    private final Lists lists;
    private final Unmasking unmasking;
    private final BusinessTime time;

    ExportController(Lists lists, Unmasking unmasking, BusinessTime time) {
        this.lists = lists;
        this.unmasking = unmasking;
        this.time = time;
    }

    @GetMapping("/api/insurance/exports/enrolment.xlsx")
    Mono<ResponseEntity<Resource>> enrolment(
            @AuthenticationPrincipal Official official,
            @RequestParam(defaultValue = "") String scheme,
            @RequestParam(defaultValue = "") String township,
            @RequestParam(defaultValue = "0") long list,
            ServerWebExchange exchange) {
        return schemeOf(scheme, list)
                .flatMap(found -> enrolment(official, found, township, list, Numbers.MASKED, exchange));
    }

    @PostMapping("/api/insurance/exports/enrolment.xlsx")
    Mono<ResponseEntity<Resource>> fullEnrolment(
            @AuthenticationPrincipal Official official,
            @Valid @RequestBody InsuredWanted wanted,
            ServerWebExchange exchange) {
        long list = wanted.list() == null ? 0 : wanted.list();
        String township = orEmpty(wanted.township());
        return schemeOf(orEmpty(wanted.scheme()), list)
                .flatMap(found -> unmasking
                        .allow(official, "enrolment-export", found + "/" + list, township, wanted.reason())
                        .flatMap(numbers -> enrolment(official, found, township, list, numbers, exchange)));
    }

    private Mono<String> schemeOf(String scheme, long list) {
        return (list == 0 ? Mono.just(scheme) : lists.schemeOfList(list))
                .filterWhen(found -> lists.scheme(found).hasElement())
                .switchIfEmpty(Mono.error(() -> Refused.notFound("要导出的清单")));
    }

    private Mono<ResponseEntity<Resource>> enrolment(
            Official official, String scheme, String township, long list, Numbers numbers, ServerWebExchange exchange) {
        return workbook(
                exchange,
                "参保清单",
                scheme,
                InsuredRow::columns,
                lists.insured(official, scheme, township, list).map(row -> row.cells(numbers)));
    }

    @GetMapping("/api/insurance/exports/claims.xlsx")
    Mono<ResponseEntity<Resource>> claims(
            @AuthenticationPrincipal Official official,
            @RequestParam long settlement,
            @RequestParam(defaultValue = "") String township,
            ServerWebExchange exchange) {
        return schemeOf(settlement)
                .flatMap(scheme -> claims(official, scheme, settlement, township, Numbers.MASKED, exchange));
    }

    @PostMapping("/api/insurance/exports/claims.xlsx")
    Mono<ResponseEntity<Resource>> fullClaims(
            @AuthenticationPrincipal Official official,
            @Valid @RequestBody ClaimsWanted wanted,
            ServerWebExchange exchange) {
        String township = orEmpty(wanted.township());
        return schemeOf(wanted.settlement())
                .flatMap(scheme -> unmasking
                        .allow(official, "claims-export", Long.toString(wanted.settlement()), township, wanted.reason())
                        .flatMap(
                                numbers -> claims(official, scheme, wanted.settlement(), township, numbers, exchange)));
    }

    private Mono<String> schemeOf(long settlement) {
        return lists.schemeOfSettlement(settlement).switchIfEmpty(Mono.error(() -> Refused.notFound("这次结算")));
    }

    private Mono<ResponseEntity<Resource>> claims(
            Official official,
            String scheme,
            long settlement,
            String township,
            Numbers numbers,
            ServerWebExchange exchange) {
        return workbook(
                exchange,
                "理赔清单",
                scheme,
                listed -> ClaimRow.columns(listed.quantityUnit()),
                lists.claims(official, settlement, township).map(row -> row.cells(numbers)));
    }

    private Mono<ResponseEntity<Resource>> workbook(
            ServerWebExchange exchange,
            String title,
            String scheme,
            java.util.function.Function<ListedScheme, List<Column>> columns,
            Flux<List<@Nullable Object>> rows) {
        return lists.scheme(scheme)
                .flatMap(listed -> Download.of(
                        exchange,
                        title + "-" + scheme + "-" + time.today() + ".xlsx",
                        Download.XLSX,
                        path -> SheetFile.xlsx(path, title, columns.apply(listed), rows)));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** @param reason why the full numbers are needed; it is kept in the audit trail */
    record InsuredWanted(
            @Nullable String scheme,
            @Nullable String township,
            @Nullable Long list,

            @NotBlank(message = "请填写导出理由。") @Size(min = 5, max = 200, message = "导出理由须为 5 至 200 字。")
            String reason) {}

    record ClaimsWanted(
            long settlement,
            @Nullable String township,

            @NotBlank(message = "请填写导出理由。") @Size(min = 5, max = 200, message = "导出理由须为 5 至 200 字。")
            String reason) {}
}
