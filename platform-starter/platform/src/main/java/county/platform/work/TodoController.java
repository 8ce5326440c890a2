package county.platform.work;

import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.problem.Refused;
import county.platform.summary.Done;
import county.platform.summary.Holder;
import county.platform.summary.TodoList;
import county.platform.work.Members.Colleague;
import jakarta.validation.Valid;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What waits for the caller in this module, who of them does it, and what they have done. */
@RestController
class TodoController {

    private static final String TODOS = "/api/${county.module}/todos";

    private final TodoSource source;
    private final Holders holders;
    private final Holding holding;
    private final Members members;
    private final DoneWork done;

    TodoController(TodoSource source, Holders holders, Holding holding, Members members, DoneWork done) {
        this.source = source;
        this.holders = holders;
        this.holding = holding;
        this.members = members;
        this.done = done;
    }

    /** @param of {@code mine} for what the caller holds and what nobody does, {@code unit} for all that waits for the unit */
    @GetMapping(TODOS)
    Mono<TodoList> todos(@AuthenticationPrincipal Official official, @RequestParam(defaultValue = "mine") String of) {
        boolean whole = of.equals("unit");
        if (!whole && !of.equals("mine")) {
            throw Refused.malformed("of", "范围只能是“mine”（我的）或“unit”（本单位）。");
        }
        return remembered(official)
                .then(source.waitingFor(official))
                .flatMap(todos -> todos.isEmpty() ? Mono.just(todos) : holders.of(official, todos))
                .map(todos -> whole ? TodoList.of(todos) : TodoList.of(todos, official));
    }

    private Mono<Void> remembered(Official official) {
        return Collections.disjoint(official.roles(), Role.OVERSIGHT) ? members.seen(official) : Mono.empty();
    }

    @PutMapping(TODOS + "/holder")
    Mono<HeldTodos> hold(@AuthenticationPrincipal Official official, @Valid @RequestBody HolderChange change) {
        return source.waitingFor(official)
                .flatMap(waiting -> holding.hold(official, change, waiting))
                .map(held -> new HeldTodos(held.stream()
                        .map(now -> new HeldTodo(now.todo(), now.person(), now.version()))
                        .toList()));
    }

    @GetMapping(TODOS + "/colleagues")
    Mono<Colleagues> colleagues(@AuthenticationPrincipal Official official) {
        return members.colleagues(official).map(Colleagues::new);
    }

    @GetMapping(TODOS + "/done")
    Mono<DoneList> done(@AuthenticationPrincipal Official official) {
        return done.of(official).map(DoneList::new);
    }

    record HeldTodos(List<HeldTodo> items) {}

    /** @param holder who holds it now, or null */
    record HeldTodo(String id, @Nullable Holder holder, int version) {}

    record Colleagues(List<Colleague> items) {}

    record DoneList(List<Done> items) {}
}
