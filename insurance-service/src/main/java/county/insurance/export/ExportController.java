package county.insurance.export;

import county.insurance.duty.InsuranceDuty;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.export.Exports;
import county.platform.problem.Refused;
import county.platform.unmasking.Asked;
import county.platform.unmasking.Reason;
import java.util.Map;
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
import reactor.core.publisher.Mono;

/** The enrolment list and the claims list: a GET gives them masked, a POST with a reason in full. */
@RestController
class ExportController {

    private final Lists lists;
    private final Exports exports;

    ExportController(Lists lists, Exports exports) {
        this.lists = lists;
        this.exports = exports;
    }

    @GetMapping({ExportRoutes.ENROLMENT + ".xlsx", ExportRoutes.ENROLMENT + ".csv", ExportRoutes.ENROLMENT + ".pdf"})
    Mono<ResponseEntity<Resource>> enrolment(
            @AuthenticationPrincipal Official official,
            @RequestParam(defaultValue = "") String scheme,
            @RequestParam(defaultValue = "") String township,
            @RequestParam(defaultValue = "0") long list,
            ServerWebExchange exchange) {
        return schemeOf(scheme, list)
                .flatMap(found -> lists.scheme(found)
                        .flatMap(listed -> exports.masked(
                                exchange,
                                InsuredRow.form(listed),
                                found,
                                lists.insured(official, found, township, list))));
    }

    @PostMapping({ExportRoutes.ENROLMENT + ".xlsx", ExportRoutes.ENROLMENT + ".csv", ExportRoutes.ENROLMENT + ".pdf"})
    Mono<ResponseEntity<Resource>> fullEnrolment(
            @AuthenticationPrincipal Official official, @RequestBody InsuredWanted wanted, ServerWebExchange exchange) {
        Reason reason = Reason.of(wanted.reason());
        mustNeedIt(official);
        long list = wanted.list() == null ? 0 : wanted.list();
        String township = orEmpty(wanted.township());
        return schemeOf(orEmpty(wanted.scheme()), list)
                .flatMap(found -> lists.scheme(found)
                        .flatMap(listed -> exports.full(
                                official,
                                exchange,
                                InsuredRow.form(listed),
                                found,
                                lists.insured(official, found, township, list),
                                asked("enrolment-export", found + "/" + list, township),
                                reason)));
    }

    private Mono<String> schemeOf(String scheme, long list) {
        return (list == 0 ? Mono.just(scheme) : lists.schemeOfList(list))
                .filterWhen(found -> lists.scheme(found).hasElement())
                .switchIfEmpty(Mono.error(() -> Refused.notFound("要导出的清单")));
    }

    @GetMapping({ExportRoutes.CLAIMS + ".xlsx", ExportRoutes.CLAIMS + ".csv", ExportRoutes.CLAIMS + ".pdf"})
    Mono<ResponseEntity<Resource>> claims(
            @AuthenticationPrincipal Official official,
            @RequestParam long settlement,
            @RequestParam(defaultValue = "") String township,
            ServerWebExchange exchange) {
        return schemeOf(settlement)
                .flatMap(scheme -> lists.scheme(scheme)
                        .flatMap(listed -> exports.masked(
                                exchange,
                                ClaimRow.form(listed),
                                scheme,
                                lists.claims(official, settlement, township))));
    }

    @PostMapping({ExportRoutes.CLAIMS + ".xlsx", ExportRoutes.CLAIMS + ".csv", ExportRoutes.CLAIMS + ".pdf"})
    Mono<ResponseEntity<Resource>> fullClaims(
            @AuthenticationPrincipal Official official, @RequestBody ClaimsWanted wanted, ServerWebExchange exchange) {
        Reason reason = Reason.of(wanted.reason());
        mustNeedIt(official);
        String township = orEmpty(wanted.township());
        return schemeOf(wanted.settlement())
                .flatMap(scheme -> lists.scheme(scheme)
                        .flatMap(listed -> exports.full(
                                official,
                                exchange,
                                ClaimRow.form(listed),
                                scheme,
                                lists.claims(official, wanted.settlement(), township),
                                asked("claims-export", Long.toString(wanted.settlement()), township),
                                reason)));
    }

    private Mono<String> schemeOf(long settlement) {
        return lists.schemeOfSettlement(settlement).switchIfEmpty(Mono.error(() -> Refused.notFound("这次结算")));
    }

    private static void mustNeedIt(Official official) {
        if (!official.has(Role.TOWNSHIP_CLERK)
                && !official.has(Role.INSURER)
                && !official.has(InsuranceDuty.READS_PERSONAL_DATA)) {
            throw Refused.forbidden("只有经办镇街、承保机构和有这项职责的部门可以导出完整号码。");
        }
    }

    private static Asked asked(String list, String id, String township) {
        return new Asked(list, id, null, Map.of("township", township, "field", "all"));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** @param reason why the full numbers are needed; it is kept in the audit trail */
    record InsuredWanted(
            @Nullable String scheme,
            @Nullable String township,
            @Nullable Long list,
            String reason) {}

    record ClaimsWanted(long settlement, @Nullable String township, String reason) {}
}
