package county.insurance.correction;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import county.platform.access.Official;
import county.platform.problem.Refused;
import county.platform.step.Act;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Corrections of policies in force: accounts, phones, names, certificate numbers. */
@RestController
class CorrectionController {

    private static final int MOST = 200;

    private final Corrections corrections;
    private final Correcting correcting;

    CorrectionController(Corrections corrections, Correcting correcting) {
        this.corrections = corrections;
        this.correcting = correcting;
    }

    @GetMapping("/api/insurance/corrections")
    Mono<CorrectionPage> page(
            @AuthenticationPrincipal Official official,
            @RequestParam(defaultValue = "0") long policy,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long after,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw Refused.malformed("limit", "每页条数须在 1 到 " + MOST + " 之间。");
        }
        return corrections
                .page(official, policy, open, after, limit)
                .map(rows -> new CorrectionPage(
                        rows.stream().map(row -> view(official, row)).toList(),
                        rows.size() < limit ? null : rows.getLast().id()));
    }

    @PostMapping("/api/insurance/policies/{id}/corrections")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Correction> enter(
            @AuthenticationPrincipal Official official,
            @PathVariable long id,
            @Valid @RequestBody CorrectionEntry body) {
        return correcting.enter(official, id, body);
    }

    @PostMapping("/api/insurance/corrections/{id}/release")
    Mono<Correction> release(
            @AuthenticationPrincipal Official official, @PathVariable long id, @Valid @RequestBody Release body) {
        return correcting.release(official, id, body.version());
    }

    @PostMapping("/api/insurance/corrections/{id}/refusal")
    Mono<Correction> refuse(
            @AuthenticationPrincipal Official official, @PathVariable long id, @Valid @RequestBody Refusal body) {
        return correcting.refuse(official, id, body.version(), body.reason().strip());
    }

    private static CorrectionView view(Official official, Correction correction) {
        return new CorrectionView(correction, CorrectionRules.acts(official, correction));
    }

    /** @param next the id to go on after, or null on the last page */
    record CorrectionPage(
            List<CorrectionView> items, @Nullable Long next) {}

    /** A correction, and what the caller may do with it. */
    record CorrectionView(@JsonUnwrapped Correction correction, List<Act> actions) {}

    record Release(@Min(value = 1, message = "版本号不正确。") int version) {}

    record Refusal(
            @Min(value = 1, message = "版本号不正确。") int version,

            @NotBlank(message = "请写明不予更正或撤回的原因。") @Size(max = 500, message = "原因不能超过 500 字。")
            String reason) {}
}
