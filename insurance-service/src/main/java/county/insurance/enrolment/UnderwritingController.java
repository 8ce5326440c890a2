package county.insurance.enrolment;

import county.insurance.enrolment.ChainSteps.ToInspect;
import county.insurance.policy.EnrolmentList;
import county.insurance.policy.EnrolmentLists;
import county.insurance.policy.ListState;
import county.platform.access.Official;
import county.platform.download.Download;
import county.platform.idempotency.IdempotencyKeys;
import county.platform.problem.Refused;
import county.platform.sheet.SheetFile;
import county.platform.upload.Uploads;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The sheet that an insurer takes to the village, and brings back filled. */
@RestController
class UnderwritingController {

    private static final DataSize LARGEST = DataSize.ofMegabytes(5);

    private final EnrolmentLists lists;
    private final ChainSteps steps;
    private final Chain chain;
    private final Uploads uploads;
    private final IdempotencyKeys keys;

    UnderwritingController(EnrolmentLists lists, ChainSteps steps, Chain chain, Uploads uploads, IdempotencyKeys keys) {
        this.lists = lists;
        this.steps = steps;
        this.chain = chain;
        this.uploads = uploads;
        this.keys = keys;
    }

    @GetMapping("/api/insurance/lists/{id}/underwriting.xlsx")
    Mono<ResponseEntity<Resource>> sheet(
            @AuthenticationPrincipal Official official, @PathVariable long id, ServerWebExchange exchange) {
        return lists.find(official, id)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这份清单")))
                .doOnNext(list -> Noticing.mustBe(list, ListState.INSURER, "待承保的清单才有查验表。"))
                .flatMap(list -> steps.toInspect(id)
                        .flatMap(policies -> Download.of(
                                exchange,
                                "查验表-" + list.villageName() + "-" + list.no() + ".xlsx",
                                Download.XLSX,
                                path -> SheetFile.xlsx(
                                        path,
                                        "查验表",
                                        UnderwritingSheet.COLUMNS,
                                        Flux.fromIterable(policies).map(UnderwritingController::row)))));
    }

    private static List<@Nullable Object> row(ToInspect policy) {
        return Arrays.asList(
                policy.id(),
                policy.name(),
                policy.identityMask(),
                policy.quantity(),
                policy.farmer(),
                null,
                policy.certificate(),
                policy.collectedOn());
    }

    /** Takes the filled sheet, all of it or nothing, and hands the list on. */
    @PostMapping("/api/insurance/lists/{id}/underwriting-sheet")
    Mono<EnrolmentList> take(
            @AuthenticationPrincipal Official official,
            @PathVariable long id,
            @RequestParam int version,
            @RequestHeader(name = IdempotencyKeys.HEADER, defaultValue = "") String key,
            @RequestBody Flux<DataBuffer> file) {
        return uploads.receive(
                chain.mustUnderwrite(official, id),
                file,
                LARGEST,
                received -> keys.once(
                        official,
                        "POST /api/insurance/lists/" + id + "/underwriting-sheet",
                        key,
                        received.sha256(),
                        EnrolmentList.class,
                        chain.underwrite(official, id, version, received.path())));
    }
}
