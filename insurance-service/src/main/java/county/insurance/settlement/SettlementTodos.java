package county.insurance.settlement;

import county.insurance.duty.InsuranceDuty;
import county.insurance.settlement.SettlementWork.Unsold;
import county.platform.access.Module;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.summary.Todo;
import county.platform.unit.UnitDirectory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What waits for somebody between the last price and the published results. */
@Service
public class SettlementTodos {

    private final SettlementWork work;
    private final UnitDirectory units;

    SettlementTodos(SettlementWork work, UnitDirectory units) {
        this.work = work;
        this.units = units;
    }

    public Mono<List<Todo>> waitingFor(Official official, LocalDate today) {
        boolean officer = SettlementRoles.isOfficer(official);
        boolean insurer = official.has(Role.INSURER);
        boolean clerk = official.has(Role.TOWNSHIP_CLERK);
        if (!officer && !insurer && !clerk) {
            return Mono.just(List.of());
        }
        return work.ended(today)
                .flatMapMany(Flux::fromIterable)
                .concatMap(scheme -> clerk
                        ? sold(official, scheme, today)
                        : work.standing(official, scheme, today)
                                .map(standing -> acts(official, standing, officer ? "officer" : "insurer", today)))
                .concatMapIterable(todos -> todos)
                .collectList();
    }

    private Mono<List<Todo>> sold(Official official, String scheme, LocalDate today) {
        return work.standing(official, scheme, today)
                .filter(standing -> standing.settlements().isEmpty())
                .flatMap(standing -> work.soldMissing(official, scheme)
                        .map(missing -> missing.stream()
                                .map(row -> toReport(standing, row, today))
                                .toList()))
                .defaultIfEmpty(List.of());
    }

    private static Todo toReport(Standing standing, Unsold row, LocalDate today) {
        return Todo.of(
                "sold/" + standing.scheme() + "/" + row.unit(),
                Module.INSURANCE.key(),
                standing.productName() + "：" + row.policies() + " 份保险单待登记实际出栏数量",
                row.unit(),
                row.unitName(),
                standing.coverUntil(),
                today,
                "/insurance/lists?scheme=" + standing.scheme() + "&state=in-force");
    }

    private List<Todo> acts(Official official, Standing standing, String by, LocalDate today) {
        var todos = new ArrayList<Todo>();
        NextAct next = standing.next();
        if (next.by().equals(by)) {
            String unit = by.equals("officer") ? official.unitWith(InsuranceDuty.SETTLES) : official.unitArray()[0];
            todos.add(Todo.of(
                    "settlement/" + standing.scheme() + "/" + next.act(),
                    Module.INSURANCE.key(),
                    standing.productName() + "：" + words(next.act()),
                    unit,
                    units.nameOf(unit),
                    next.due(),
                    today,
                    next.settlement() == null
                            ? "/insurance/settlements?scheme=" + standing.scheme()
                            : "/insurance/settlements/" + next.settlement()));
        }
        return todos;
    }

    private static String words(String act) {
        return switch (act) {
            case "lock" -> "采集期已结束，核对并公布实际价格";
            case "correct" -> "有价格在锁定后更正，公布更正后的实际价格";
            case "finish" -> "实际价格已公布，还有清单没有办结：审核完毕或以文书终止办理";
            case "run" -> "实际价格已公布，运行结算";
            case "confirm" -> "确认结算结果";
            case "pay" -> "支付赔款";
            default -> "公布理赔结果";
        };
    }
}
