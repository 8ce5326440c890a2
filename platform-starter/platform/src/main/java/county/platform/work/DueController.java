package county.platform.work;

import county.platform.access.Official;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The module's deadlines: what units owe by when, and how far each is. */
@RestController
class DueController {

    private final DueReader due;

    DueController(DueReader due) {
        this.due = due;
    }

    @GetMapping("/api/${county.module}/deadlines")
    Mono<DueList> deadlines(@AuthenticationPrincipal Official official, @RequestParam int year) {
        return due.ofYear(official, year).map(DueList::new);
    }

    record DueList(List<DueWork> items) {}
}
