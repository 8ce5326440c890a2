package county.forestry.duty;

import county.platform.access.Official;
import county.platform.reach.ScopedClient;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The bureaus' duties for a year, as far as the caller sees. */
@RestController
class DutyController {

    private final ScopedClient database;

    DutyController(ScopedClient database) {
        this.database = database;
    }

    @GetMapping("/api/forestry/duties")
    Mono<DutyList> duties(@AuthenticationPrincipal Official official, @RequestParam int year) {
        return database.sql(official, """
                        select d.unit, u.name as unit_name, d.duty, d.source
                        from bureau_duty d join unit u on u.code = d.unit
                        where d.year = :year and {reach unit: d.unit}
                        order by u.position, d.duty
                        """)
                .bind("year", year)
                .mapProperties(Duty.class)
                .all()
                .collectList()
                .map(DutyList::new);
    }

    record Duty(String unit, String unitName, String duty, String source) {}

    record DutyList(List<Duty> items) {}
}
