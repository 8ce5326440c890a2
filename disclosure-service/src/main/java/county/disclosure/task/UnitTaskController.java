package county.disclosure.task;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import county.platform.access.Official;
import county.platform.problem.Refused;
import county.platform.step.StepHistory;
import county.platform.step.StepHistory.Change;
import county.platform.time.BusinessTime;
import county.platform.unit.UnitDirectory;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** One unit's work on one task: how it stands, how it came to be so, and the next step. */
@RestController
@RequestMapping("/api/disclosure/tasks/{year}/{no}/units/{unit}")
class UnitTaskController {

    private final UnitWorks works;
    private final StepHistory changes;
    private final Advancing advancing;
    private final UnitDirectory directory;
    private final BusinessTime time;

    UnitTaskController(
            UnitWorks works, StepHistory changes, Advancing advancing, UnitDirectory directory, BusinessTime time) {
        this.works = works;
        this.changes = changes;
        this.advancing = advancing;
        this.directory = directory;
        this.time = time;
    }

    @GetMapping
    Mono<UnitPage> read(
            @AuthenticationPrincipal Official official,
            @PathVariable int year,
            @PathVariable int no,
            @PathVariable String unit) {
        mustBeKnown(unit);
        official.mustSee(unit);
        return works.find(year, no, unit)
                .zipWhen(work ->
                        changes.of(UnitWorks.AUDITED, UnitWorks.auditId(year, no), unit, TaskState.NOT_STARTED.key()))
                .map(parts -> new UnitPage(UnitView.of(parts.getT1(), official, time.today()), parts.getT2()));
    }

    @PutMapping
    Mono<UnitView> advance(
            @AuthenticationPrincipal Official official,
            @PathVariable int year,
            @PathVariable int no,
            @PathVariable String unit,
            @Valid @RequestBody UnitReport body) {
        mustBeKnown(unit);
        body.mustBeComplete();
        return advancing.advance(official, year, no, unit, body).map(work -> UnitView.of(work, official, time.today()));
    }

    private void mustBeKnown(String unit) {
        if (directory.withCode(unit).isEmpty()) {
            throw Refused.notFound("这个单位");
        }
    }

    record UnitPage(@JsonUnwrapped UnitView work, List<Change> history) {}
}
