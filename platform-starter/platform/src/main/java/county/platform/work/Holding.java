package county.platform.work;

import county.platform.access.Official;
import county.platform.audit.AuditTrail;
import county.platform.problem.Refused;
import county.platform.summary.Todo;
import county.platform.time.BusinessTime;
import county.platform.work.HolderChange.Seen;
import county.platform.work.Holders.Held;
import county.platform.work.Members.Colleague;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Passes to-dos from hand to hand, all that are asked for or none. */
class Holding {

    private static final String GONE = "这项待办（可能刚刚办结，或者不由您的单位办理），请刷新列表";

    private final Holders holders;
    private final Members members;
    private final AuditTrail audit;
    private final BusinessTime time;

    Holding(Holders holders, Members members, AuditTrail audit, BusinessTime time) {
        this.holders = holders;
        this.members = members;
        this.audit = audit;
        this.time = time;
    }

    /**
     * Lets these to-dos be held as the change says.
     *
     * @param waiting what waits for the caller's units now: nothing else can be held
     */
    @Transactional
    public Mono<List<Held>> hold(Official official, HolderChange change, List<Todo> waiting) {
        Map<String, Todo> known = waiting.stream().collect(Collectors.toMap(Todo::id, Function.identity()));
        return members.colleagues(official)
                .flatMapMany(colleagues -> Flux.fromIterable(change.items()).concatMap(seen -> {
                    Todo todo = known.get(seen.id());
                    if (todo == null) {
                        throw Refused.notFound(GONE);
                    }
                    String unit = Holders.unitOf(official, todo);
                    return pass(official, unit, seen, change, nameOf(official, colleagues, unit, change.to()));
                }))
                .collectList();
    }

    private static @Nullable String nameOf(
            Official official, List<Colleague> colleagues, String unit, @Nullable String to) {
        if (to == null) {
            return null;
        }
        if (to.equals(official.username())) {
            return official.name();
        }
        return colleagues.stream()
                .filter(colleague ->
                        colleague.username().equals(to) && colleague.unit().equals(unit))
                .map(Colleague::name)
                .findFirst()
                .orElseThrow(() -> Refused.againstRule("to", "只能转交给本单位同一岗位、登录过的同事。"));
    }

    private Mono<Held> pass(Official official, String unit, Seen seen, HolderChange change, @Nullable String name) {
        Held nobody = new Held(seen.id(), unit, null, null, null, time.today(), 0);
        return holders.lock(official, seen.id(), unit)
                .defaultIfEmpty(nobody)
                .flatMap(held -> held.is(change.to()) ? Mono.just(held) : pass(official, held, seen, change, name));
    }

    private Mono<Held> pass(Official official, Held held, Seen seen, HolderChange change, @Nullable String name) {
        if (held.version() != seen.version()) {
            throw Refused.conflict(
                    held.holder() == null ? "这项待办刚刚被退回，请刷新后再试。" : "这项待办刚刚由“" + held.holderName() + "”认领，请刷新后再看。");
        }
        HolderRule.Ruling ruling = HolderRule.of(held.rule(), official.username(), change.to(), change.note());
        ruling.refusal().ifPresent(reason -> {
            throw Refused.againstRule("note", reason);
        });
        Held wanted = new Held(
                held.todo(), held.unit(), change.to(), name, stripped(change.note()), time.today(), held.version());
        return holders.hold(official, wanted)
                .switchIfEmpty(Mono.error(Refused::conflict))
                .flatMap(now -> audit.record(official, ruling.verb(), "todo", held.todo(), held.unit(), held, now)
                        .thenReturn(now));
    }

    private static @Nullable String stripped(@Nullable String note) {
        return note == null || note.isBlank() ? null : note.strip();
    }
}
