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
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "待办")
class TodoController {

    private final Tokens tokens;
    private final Modules modules;
    private final Question question;

    TodoController(Tokens tokens, Modules modules, ModuleProperties limits) {
        this.tokens = tokens;
        this.modules = modules;
        question = new Question(
                "todos",
                limits.patience(),
                todos -> todos.path("items").isArray() && todos.path("total").isNumber());
    }

    @GetMapping("/api/todos")
    @Operation(summary = "本人在各模块的待办，按截止日期排列；missing 为暂时无法查询的模块")
    Mono<TodoView> todos(ServerWebExchange exchange) {
        return tokens.current(exchange)
                .flatMap(token -> answers(token, String.valueOf(RequestId.of(exchange))))
                .map(TodoView::of);
    }

    private Mono<Map<Module, Answer>> answers(String token, String requestId) {
        return Flux.fromIterable(Caller.of(token).modules())
                .flatMap(module ->
                        modules.ask(module, question, token, requestId).map(answer -> Map.entry(module, answer)))
                .collect(TreeMap::new, (answers, answer) -> answers.put(answer.getKey(), answer.getValue()));
    }
}
