package county.planning.observation;

import county.platform.access.Official;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Reporting values and approving them. */
@RestController
class ObservationController {

    private final Entering entering;
    private final Approving approving;

    ObservationController(Entering entering, Approving approving) {
        this.entering = entering;
        this.approving = approving;
    }

    @PostMapping("/api/planning/indicators/{id}/observations")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Observation> enter(
            @AuthenticationPrincipal Official official,
            @PathVariable String id,
            @Valid @RequestBody ObservationEntry body) {
        return entering.enter(official, id, body);
    }

    @PostMapping("/api/planning/observations/{id}/approval")
    Mono<Observation> approve(
            @AuthenticationPrincipal Official official, @PathVariable long id, @Valid @RequestBody Approval body) {
        return approving.approve(official, id, body.version());
    }

    /** @param version the version that the approver saw */
    record Approval(
            @NotNull(message = "请填写版本号。") @Min(value = 1, message = "版本号不正确。")
            Integer version) {}
}
