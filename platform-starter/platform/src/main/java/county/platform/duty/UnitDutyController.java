package county.platform.duty;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import county.platform.access.Duty;
import county.platform.access.Official;
import county.platform.access.Vocabulary;
import county.platform.time.BusinessTime;
import county.platform.unit.UnitDirectory;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who has which duty in this module, for everybody who works in it; the administrator changes it. */
@RestController
class UnitDutyController {

    private static final String TABLE = "/api/${county.module}/unit-duties";

    private final UnitDuties duties;
    private final Assigning assigning;
    private final Vocabulary vocabulary;
    private final UnitDirectory units;
    private final BusinessTime time;

    UnitDutyController(
            UnitDuties duties, Assigning assigning, Vocabulary vocabulary, UnitDirectory units, BusinessTime time) {
        this.duties = duties;
        this.assigning = assigning;
        this.vocabulary = vocabulary;
        this.units = units;
        this.time = time;
    }

    @GetMapping(TABLE)
    Mono<DutyTable> table() {
        return duties.all()
                .map(rows -> new DutyTable(
                        vocabulary.duties().stream()
                                .map(duty -> new DutyName(duty.key(), duty.label()))
                                .toList(),
                        rows.stream().map(this::view).toList()));
    }

    @PostMapping(TABLE)
    @ResponseStatus(HttpStatus.CREATED)
    Mono<UnitDutyView> assign(@AuthenticationPrincipal Official official, @Valid @RequestBody Assignment body) {
        return seen(assigning.assign(official, body));
    }

    @PostMapping(TABLE + "/{id}/ending")
    Mono<UnitDutyView> withdraw(
            @AuthenticationPrincipal Official official, @PathVariable long id, @Valid @RequestBody Withdrawal body) {
        return seen(assigning.withdraw(official, id, body));
    }

    @PostMapping(TABLE + "/{id}/transfer")
    Mono<UnitDutyView> transfer(
            @AuthenticationPrincipal Official official, @PathVariable long id, @Valid @RequestBody Transfer body) {
        return seen(assigning.transfer(official, id, body));
    }

    private Mono<UnitDutyView> seen(Mono<UnitDuty> change) {
        return change.doOnNext(committed -> duties.changed()).map(this::view);
    }

    private UnitDutyView view(UnitDuty row) {
        String label = vocabulary.withKey(row.duty()).map(Duty::label).orElse(row.duty());
        return new UnitDutyView(row, units.nameOf(row.unit()), label, row.isOn(time.today()));
    }

    /** @param duties all that a unit can have */
    record DutyTable(List<DutyName> duties, List<UnitDutyView> items) {}

    record DutyName(String key, String label) {}

    /** @param active whether the unit has it today */
    record UnitDutyView(@JsonUnwrapped UnitDuty row, String unitName, String dutyLabel, boolean active) {}
}
