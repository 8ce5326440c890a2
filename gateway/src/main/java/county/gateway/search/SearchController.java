package county.gateway.search;

import county.gateway.ask.Answer;
import county.gateway.ask.Modules;
import county.gateway.ask.Question;
import county.gateway.module.ModuleProperties;
import county.gateway.token.Caller;
import county.gateway.token.Tokens;
import county.platform.access.Module;
import county.platform.request.RequestId;
import county.platform.search.SearchText;
import io.swagger.v3.oas.annotations.Operation;
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
@Tag(name = "搜索")
class SearchController {

    private final Tokens tokens;
    private final Modules modules;
    private final ModuleProperties limits;

    SearchController(Tokens tokens, Modules modules, ModuleProperties limits) {
        this.tokens = tokens;
        this.modules = modules;
        this.limits = limits;
    }

    @GetMapping("/api/search")
    @Operation(summary = "在本人的各模块中按名称查找，每个模块最多 20 项；missing 为暂时无法查询的模块")
    Mono<SearchView> search(@RequestParam String text, ServerWebExchange exchange) {
        Question question = question(SearchText.of(text));
        return tokens.current(exchange)
                .flatMap(token -> answers(question, token, String.valueOf(RequestId.of(exchange))))
                .map(SearchView::of);
    }

    private Question question(SearchText text) {
        return new Question(
                        "search",
                        limits.patience(),
                        hits -> hits.path("items").isArray()
                                && hits.path("more").isBoolean())
                .asking("text", text.written());
    }

    private Mono<Map<Module, Answer>> answers(Question question, String token, String requestId) {
        return Flux.fromIterable(Caller.of(token).modules())
                .flatMap(module ->
                        modules.ask(module, question, token, requestId).map(answer -> Map.entry(module, answer)))
                .collect(TreeMap::new, (answers, answer) -> answers.put(answer.getKey(), answer.getValue()));
    }
}
