package county.gateway.todo;

import county.gateway.ask.Answer;
import county.gateway.ask.Modules;
import county.gateway.ask.Question;
import county.gateway.module.ModuleProperties;
import county.gateway.token.Caller;
import county.gateway.token.Tokens;
import county.platform.access.Module;
import county.platform.request.RequestId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "待办")
class TodoController {

    private final Tokens tokens;
    private final Modules modules;
    private final Question mine;
    private final Question unit;
    private final Question done;

    TodoController(Tokens tokens, Modules modules, ModuleProperties limits) {
        this.tokens = tokens;
        this.modules = modules;
        mine = new Question(
                "todos",
                limits.patience(),
                todos -> todos.path("items").isArray() && todos.path("todos").isNumber());
        unit = mine.with("?of=unit");
        done = new Question(
                "todos/done", limits.patience(), done -> done.path("items").isArray());
    }

    @GetMapping("/api/todos")
    @Operation(summary = "各模块的待办，按先后排列：别人在等的、逾期的、七天内的、其余的、还不能办的；of=unit 为本单位全部；missing 为暂时无法查询的模块")
    Mono<TodoView> todos(
            ServerWebExchange exchange,
            @Parameter(schema = @Schema(allowableValues = {"mine", "unit"})) @RequestParam(defaultValue = "mine")
                    String of) {
        return answers(exchange, of.equals("unit") ? unit : mine).map(TodoView::of);
    }

    @GetMapping("/api/todos/done")
    @Operation(summary = "本人和本单位最近三十天在各模块办理的事项，最新的在前；missing 为暂时无法查询的模块")
    Mono<DoneView> done(ServerWebExchange exchange) {
        return answers(exchange, done).map(DoneView::of);
    }

    private Mono<Map<Module, Answer>> answers(ServerWebExchange exchange, Question question) {
        return tokens.current(exchange)
                .flatMap(token -> answers(question, token, String.valueOf(RequestId.of(exchange))));
    }

    private Mono<Map<Module, Answer>> answers(Question question, String token, String requestId) {
        return Flux.fromIterable(Caller.of(token).modules())
                .flatMap(module ->
                        modules.ask(module, question, token, requestId).map(answer -> Map.entry(module, answer)))
                .collect(TreeMap::new, (answers, answer) -> answers.put(answer.getKey(), answer.getValue()));
    }
}
