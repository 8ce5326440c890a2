package county.insurance.enrolment;

import county.insurance.enrolment.WaitingLists.Waiting;
import county.platform.access.Module;
import county.platform.access.Official;
import county.platform.summary.Todo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What waits for somebody between the first entry of a list and its policies being in force. */
@Service
public class EnrolmentTodos {

    private final WaitingLists lists;

    EnrolmentTodos(WaitingLists lists) {
        this.lists = lists;
    }

    public Mono<List<Todo>> waitingFor(Official official, LocalDate today) {
        return lists.of(official, today)
                .map(waiting -> waiting.stream().map(row -> todo(row, today)).toList());
    }

    private static Todo todo(Waiting waiting, LocalDate today) {
        Todo todo = Todo.of(
                "lists/" + waiting.kind() + "/" + waiting.scheme() + "/" + waiting.unit(),
                Module.INSURANCE.key(),
                waiting.productName() + "：" + words(waiting),
                waiting.unit(),
                waiting.unitName(),
                waiting.due(),
                today,
                link(waiting));
        return waits(waiting.kind())
                .map(words -> todo.blocking(waiting.lists(), words))
                .orElse(todo);
    }

    /** What waits for the act, to be read after the number of lists; a list that is still being written keeps nobody waiting. */
    private static Optional<String> waits(String kind) {
        return switch (kind) {
            case "enter" -> Optional.empty();
            case "mend" -> Optional.of("份清单更正后才能继续办理");
            case "close", "submit" -> Optional.of("份清单等着提交承保");
            case "answer" -> Optional.of("条异议答复后才能结束公示");
            case "end" -> Optional.of("份清单办结后才能结算");
            case "underwrite" -> Optional.of("份清单等着承保");
            default -> Optional.of("份清单等着审核后生效");
        };
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
}
