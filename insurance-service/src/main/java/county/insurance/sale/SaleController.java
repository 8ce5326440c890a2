package county.insurance.sale;

import county.insurance.policy.EnrolmentLists;
import county.platform.access.Official;
import county.platform.download.Download;
import county.platform.idempotency.IdempotencyKeys;
import county.platform.problem.Refused;
import county.platform.sheet.SheetFile;
import county.platform.upload.Uploads;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The sold quantities: one by one, or a whole list as a sheet. */
@RestController
class SaleController {

    private static final DataSize LARGEST = DataSize.ofMegabytes(5);

    private final EnrolmentLists lists;
    private final Sales sales;
    private final Selling selling;
    private final Uploads uploads;
    private final IdempotencyKeys keys;

    SaleController(EnrolmentLists lists, Sales sales, Selling selling, Uploads uploads, IdempotencyKeys keys) {
        this.lists = lists;
        this.sales = sales;
        this.selling = selling;
        this.uploads = uploads;
        this.keys = keys;
    }

    @PutMapping("/api/insurance/policies/{id}/sale")
    Mono<SoldPolicy> report(
            @AuthenticationPrincipal Official official, @PathVariable long id, @Valid @RequestBody Report body) {
        return selling.report(
                official,
                id,
                body.version(),
                body.sold(),
                body.reason() == null ? "" : body.reason().strip());
    }

    @GetMapping("/api/insurance/lists/{id}/sales.xlsx")
    Mono<ResponseEntity<Resource>> sheet(
            @AuthenticationPrincipal Official official, @PathVariable long id, ServerWebExchange exchange) {
        return lists.find(official, id)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这份清单")))
                .flatMap(list -> sales.ofList(id)
                        .flatMap(policies -> Download.of(
                                exchange,
                                "出栏表-" + list.villageName() + "-" + list.no() + ".xlsx",
                                Download.XLSX,
                                path -> SheetFile.xlsx(
                                        path,
                                        "出栏表",
                                        SalesSheet.COLUMNS,
                                        Flux.fromIterable(policies).map(SaleController::row)))));
    }

    private static List<@Nullable Object> row(SoldPolicy policy) {
        return Arrays.asList(
                policy.id(),
                policy.name(),
                policy.identityMask(),
                policy.certificate(),
                policy.quantity(),
                policy.sold());
    }

    @PostMapping("/api/insurance/lists/{id}/sales-sheet")
    Mono<Selling.Taken> take(
            @AuthenticationPrincipal Official official,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestHeader(name = IdempotencyKeys.HEADER, defaultValue = "") String key,
            @RequestBody Flux<DataBuffer> file) {
        return uploads.receive(
                selling.mustReport(official, id),
                file,
                LARGEST,
                received -> keys.once(
                        official,
                        "POST /api/insurance/lists/" + id + "/sales-sheet",
                        key,
                        received.sha256() + reason,
                        Selling.Taken.class,
                        selling.report(official, id, received.path(), reason.strip())));
    }

    /** @param reason why it is another quantity than was reported before; the first report needs none */
    record Report(
            @Min(value = 1, message = "版本号不正确。") int version,

            @NotNull(message = "请填写出栏数量。")
            @PositiveOrZero(message = "出栏数量不能为负。")
            @DecimalMax(value = "1000000", message = "出栏数量不能超过 100 万。")
            @Digits(integer = 7, fraction = 2, message = "出栏数量最多两位小数。")
            BigDecimal sold,

            @Nullable @Size(max = 300, message = "原因不能超过 300 字。")
            String reason) {}
}
