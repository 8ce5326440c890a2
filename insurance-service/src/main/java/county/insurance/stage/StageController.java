package county.insurance.stage;

import county.insurance.stage.Completions.Completed;
import county.insurance.stage.StageProgress.UnitState;
import county.platform.access.Official;
import county.platform.problem.Refused;
import county.platform.time.BusinessTime;
import county.platform.unit.UnitDirectory;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A year's stages with what the units have completed, and the units' completions. */
@RestController
class StageController {

    private final Stages stages;
    private final UnitStages parts;
    private final Completing completing;
    private final UnitDirectory directory;
    private final BusinessTime time;

    StageController(
            Stages stages, UnitStages parts, Completing completing, UnitDirectory directory, BusinessTime time) {
        this.stages = stages;
        this.parts = parts;
        this.completing = completing;
        this.directory = directory;
        this.time = time;
    }

    /** @param unit only the stages that this unit answers for, and only its part of them */
    @GetMapping("/api/insurance/stages")
    Mono<StageList> stages(
            @AuthenticationPrincipal Official official,
            @RequestParam int year,
            @RequestParam(required = false) @Nullable String unit) {
        if (unit != null) {
            directory.mustKnow(unit);
            official.mustSee(unit);
        }
        return stages.schemesOf(year)
                .filter(schemes -> !schemes.isEmpty())
                .switchIfEmpty(Mono.error(() -> Refused.malformed("year", "没有 " + year + " 年的保险方案。")))
                .flatMap(schemes ->
                        Mono.zip(stages.of(schemes), stages.responsible(schemes), parts.of(schemes, official)))
                .map(read -> read.getT1().stream()
                        .map(stage -> StageProgress.of(
                                stage,
                                read.getT2().getOrDefault(stage.id(), List.of()),
                                partsOf(stage, read.getT3(), unit),
                                time.today()))
                        .filter(progress -> unit == null || !progress.units().isEmpty())
                        .toList())
                .map(StageList::new);
    }

    private static List<UnitStage> partsOf(Stage stage, List<UnitStage> parts, @Nullable String unit) {
        return parts.stream()
                .filter(part -> part.stage().equals(stage.id()) && (unit == null || unit.equals(part.unit())))
                .toList();
    }

    @PutMapping("/api/insurance/stages/{id}/units/{unit}")
    Mono<UnitState> complete(
            @AuthenticationPrincipal Official official,
            @PathVariable String id,
            @PathVariable String unit,
            @Valid @RequestBody Completion body) {
        return completing.complete(official, id, unit, body).map(this::view);
    }

    private UnitState view(Completed completed) {
        return new UnitState(
                completed.unit(),
                directory.nameOf(completed.unit()),
                "done",
                completed.completedOn(),
                completed.note(),
                completed.version(),
                null);
    }

    record StageList(List<StageProgress> items) {}
}
