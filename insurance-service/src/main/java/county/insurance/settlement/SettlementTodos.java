package county.insurance.settlement;

import county.insurance.duty.InsuranceDuty;
import county.insurance.settlement.SettlementWork.Unsold;
import county.platform.access.Module;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.summary.Todo;
import county.platform.summary.TodoKind;
import county.platform.unit.UnitDirectory;
import java.time.LocalDate;
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
                                .flatMap(standing -> acts(official, standing, officer, today)))
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
                        "/insurance/lists?scheme=" + standing.scheme() + "&state=in-force")
                .blocking(row.policies(), "份保险单登记后才能结算");
    }

    /** What is next, for whoever does it; the bureau is told, too, what it waits for. */
    private Mono<List<Todo>> acts(Official official, Standing standing, boolean officer, LocalDate today) {
        NextAct next = standing.next();
        boolean ours = next.by().equals(officer ? "officer" : "insurer");
        if (!ours && !(officer && next.by().equals("insurer"))) {
            return Mono.just(List.of());
        }
        String unit = officer ? official.unitWith(InsuranceDuty.SETTLES) : official.unitArray()[0];
        Todo todo = Todo.of(
                "settlement/" + standing.scheme() + "/" + next.act(),
                Module.INSURANCE.key(),
                standing.productName() + "：" + (ours ? words(next.act()) : "等承保机构" + words(next.act())),
                unit,
                units.nameOf(unit),
                next.due(),
                today,
                next.settlement() == null
                        ? "/insurance/settlements?scheme=" + standing.scheme()
                        : "/insurance/settlements/" + next.settlement());
        return ours
                ? work.policies(official, standing.scheme())
                        .map(policies -> List.of(todo.blocking(policies, waits(next.act()))))
                : Mono.just(List.of(todo.as(TodoKind.WATCH)));
    }

    private static String waits(String act) {
        return switch (act) {
            case "confirm", "pay" -> "户等着领取赔款";
            case "publish" -> "户的理赔结果等着公布";
            default -> "户的赔款等着结算";
        };
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
