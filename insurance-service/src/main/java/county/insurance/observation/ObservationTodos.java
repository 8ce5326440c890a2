package county.insurance.observation;

import county.insurance.observation.SilentPoints.SilentPoint;
import county.insurance.point.PriceRoles;
import county.platform.access.Module;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.summary.Alike;
import county.platform.summary.Todo;
import county.platform.summary.TodoKind;
import county.platform.unit.UnitDirectory;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The points that a collector still has to report for today. */
@Service
public class ObservationTodos {

    private final SilentPoints silent;
    private final UnitDirectory units;

    ObservationTodos(SilentPoints silent, UnitDirectory units) {
        this.silent = silent;
        this.units = units;
    }

    public Mono<List<Todo>> waitingFor(Official official, LocalDate today) {
        if (PriceRoles.isOfficer(official) || !official.has(Role.TOWNSHIP_CLERK)) {
            return Mono.just(List.of());
        }
        return silent.of(official, today)
                .map(points ->
                        points.stream().map(point -> toReport(point, today)).toList());
    }

    private Todo toReport(SilentPoint point, LocalDate today) {
        String link = "/insurance/observations?scheme=" + point.scheme();
        return Todo.of(
                        "price/observe/" + point.id(),
                        Module.INSURANCE.key(),
                        point.productName() + "：“" + point.name() + "”今天还没有填报价格",
                        point.township(),
                        units.nameOf(point.township()),
                        today,
                        today,
                        link)
                .as(TodoKind.REPORT)
                .alike(new Alike("price/observe/" + point.scheme(), "个采价点今天还没有填报价格", link));
    }
}
