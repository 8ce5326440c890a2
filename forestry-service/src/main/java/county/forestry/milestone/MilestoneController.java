package county.forestry.milestone;

import county.forestry.milestone.MilestoneReports.Reported;
import county.platform.access.Official;
import county.platform.time.BusinessTime;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The year's calendar and the units' reports on it. */
@RestController
class MilestoneController {

    private final Milestones milestones;
    private final Reporting reporting;
    private final BusinessTime time;

    MilestoneController(Milestones milestones, Reporting reporting, BusinessTime time) {
        this.milestones = milestones;
        this.reporting = reporting;
        this.time = time;
    }

    @GetMapping("/api/forestry/milestones")
    Mono<MilestoneList> milestones(@AuthenticationPrincipal Official official, @RequestParam int year) {
        return milestones
                .ofYear(year, official)
                .map(rows -> new MilestoneList(MilestoneView.of(rows, official, time.today())));
    }

    @PutMapping("/api/forestry/milestones/{id}/units/{unit}")
    Mono<Reported> report(
            @AuthenticationPrincipal Official official,
            @PathVariable String id,
            @PathVariable String unit,
            @Valid @RequestBody MilestoneReport body) {
        return reporting.report(official, id, unit, body);
    }

    record MilestoneList(List<MilestoneView> items) {}
}
