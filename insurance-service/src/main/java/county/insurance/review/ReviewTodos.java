package county.insurance.review;

import county.insurance.review.Refunds.Owed;
import county.insurance.review.WaitingLists.Outstanding;
import county.insurance.review.WaitingLists.Waiting;
import county.platform.access.Module;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.summary.Todo;
import county.platform.unit.UnitDirectory;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What waits for somebody between the first entry of a list and its policies being in force, and in the ledger. */
@Service
public class ReviewTodos {

    private final WaitingLists lists;
    private final Refunds refunds;
    private final UnitDirectory units;

    ReviewTodos(WaitingLists lists, Refunds refunds, UnitDirectory units) {
        this.refunds = refunds;
        this.lists = lists;
        this.units = units;
    }

    public Mono<List<Todo>> waitingFor(Official official, LocalDate today) {
        Mono<List<Outstanding>> subsidies = official.has(Role.BUREAU_OFFICER) && official.belongsTo(Chain.FINANCE)
                ? lists.outstanding()
                : Mono.just(List.of());
        return Mono.zip(lists.of(official, today), subsidies, refunds.owedBy(official))
                .map(read -> Stream.of(
                                read.getT1().stream().map(waiting -> todo(waiting, today)),
                                read.getT2().stream().map(owed -> todo(owed, today)),
                                read.getT3().stream().map(owed -> todo(owed, today)))
                        .flatMap(todos -> todos)
                        .toList());
    }

    private static Todo todo(Owed owed, LocalDate today) {
        return Todo.of(
                "refunds/" + owed.scheme() + "/" + owed.unit(),
                Module.INSURANCE.key(),
                owed.productName() + "：" + owed.policies() + " 户自缴保费共 "
                        + owed.amount().toPlainString() + " 元待退还",
                owed.unit(),
                owed.unitName(),
                null,
                today,
                "/insurance/refunds?scheme=" + owed.scheme());
    }

    private static Todo todo(Waiting waiting, LocalDate today) {
        return Todo.of(
                "lists/" + waiting.kind() + "/" + waiting.scheme() + "/" + waiting.unit(),
                Module.INSURANCE.key(),
                waiting.productName() + "：" + words(waiting),
                waiting.unit(),
                waiting.unitName(),
                waiting.due(),
                today,
                link(waiting));
    }

    private static String words(Waiting waiting) {
        String lists = waiting.lists() + " 份清单";
        return switch (waiting.kind()) {
            case "enter" -> lists + "登记中，登记完后开始公示";
            case "mend" -> lists + "被退回，待更正";
            case "close" -> lists + "公示期已满，可以结束公示";
            case "answer" -> waiting.lists() + " 条公示异议待答复";
            case "submit" -> lists + "公示已结束，待提交承保机构";
            case "end" -> lists + "在保险期间开始前没有承保，须以文书终止办理";
            case "underwrite" -> lists + "待承保";
            default -> lists + "待审核";
        };
    }

    private static String link(Waiting waiting) {
        return switch (waiting.kind()) {
            case "enter", "mend" -> "/insurance/lists?scheme=" + waiting.scheme() + "&state=draft";
            case "close", "answer" -> "/insurance/lists?scheme=" + waiting.scheme() + "&state=notice";
            case "end" -> "/insurance/settlements?scheme=" + waiting.scheme();
            case "submit" -> "/insurance/lists?scheme=" + waiting.scheme() + "&state=noticed";
            default -> "/insurance/reviews?scheme=" + waiting.scheme();
        };
    }

    private Todo todo(Outstanding owed, LocalDate today) {
        return Todo.of(
                "ledger/" + owed.scheme(),
                Module.INSURANCE.key(),
                owed.productName() + "：" + owed.amount().toPlainString() + " 元保费补贴待拨付",
                Chain.FINANCE,
                units.nameOf(Chain.FINANCE),
                null,
                today,
                "/insurance/ledger?scheme=" + owed.scheme());
    }
}
