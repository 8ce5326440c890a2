package county.planning.quality;

import county.platform.problem.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The data-quality report. */
@RestController
class QualityController {

    private final Quality quality;

    QualityController(Quality quality) {
        this.quality = quality;
    }

    @GetMapping("/api/planning/quality")
    Mono<Quality.Report> quality() {
        return quality.report().switchIfEmpty(Mono.error(() -> Refused.notFound("规划")));
    }
}
