package county.platform.audit;

import county.platform.access.Official;
import county.platform.audit.Histories.Happening;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How a record came to be as it is, for whoever sees the record. */
@RestController
class HistoryController {

    private final Histories histories;

    HistoryController(Histories histories) {
        this.histories = histories;
    }

    /** @param unit whose part of the record; without it, all of it */
    @GetMapping("/api/${county.module}/history")
    Mono<RecordHistory> of(
            @AuthenticationPrincipal Official official,
            @RequestParam String entity,
            @RequestParam String id,
            @RequestParam(defaultValue = "") String unit) {
        return histories.of(official, entity, id, unit).map(RecordHistory::new);
    }

    record RecordHistory(List<Happening> items) {}
}
