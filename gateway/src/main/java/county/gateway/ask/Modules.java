package county.gateway.ask;

import county.gateway.module.Breakers;
import county.gateway.module.Clocks;
import county.gateway.module.ModuleProperties;
import county.gateway.module.Silence;
import county.gateway.module.Silences;
import county.platform.access.Module;
import county.platform.request.RequestId;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the modules questions of the gateway's own. Whatever a module does, refuse, hang, break off, talk nonsense, talk
 * without end, the result is an {@link Answer} in bounded time and memory.
 */
@Component
public final class Modules {

    private static final String LATE = "该模块没有在时限内回答";
    private static final Logger LOG = LoggerFactory.getLogger(Modules.class);

    private final WebClient client;
    private final ModuleProperties modules;
    private final Breakers breakers;
    private final Silences silences;
    private final Clocks clocks;
    private final JsonMapper json;
    private final MeterRegistry meters;

    Modules(
            WebClient moduleClient,
            ModuleProperties modules,
            Breakers breakers,
            Silences silences,
            Clocks clocks,
            JsonMapper json,
            MeterRegistry meters) {
        this.client = moduleClient;
        this.modules = modules;
        this.breakers = breakers;
        this.silences = silences;
        this.clocks = clocks;
        this.json = json;
        this.meters = meters;
    }

    /** Asks one module with the caller's token. Never fails. */
    public Mono<Answer> ask(Module module, Question question, String token, String requestId) {
        return client.get()
                .uri(
                        modules.of(module).url() + "/api/" + module.key() + "/" + question.topic() + question.query(),
                        question.asked())
                .headers(headers -> {
                    headers.setBearerAuth(token);
                    headers.set(RequestId.HEADER, requestId);
                })
                .exchangeToMono(response -> {
                    noteClock(module, response.statusCode());
                    return read(response, question);
                })
                .onErrorMap(DataBufferLimitException.class, e -> new UselessAnswer("answer too large"))
                .timeout(question.within())
                .transform(CircuitBreakerOperator.of(breakers.of(module, question.topic())))
                .elapsed()
                .map(answer -> noted(module, question, answer.getT1(), answer.getT2()))
                .onErrorResume(failure -> Mono.just(missing(module, question, failure)))
                .doOnNext(answer -> count(module, question, answer));
    }

    private void noteClock(Module module, HttpStatusCode status) {
        if (status.value() == HttpStatus.UNAUTHORIZED.value()) {
            clocks.areApart(module.key());
        } else if (status.is2xxSuccessful()) {
            clocks.agree(module.key());
        }
    }

    /** What to say when somebody stops waiting for an answer that may still come. */
    public Answer late(Module module, Question question) {
        return new Answer.Missing(silences.failed(part(module, question), Silence.Kind.SLOW), LATE);
    }

    /** A late answer is good, but does not end a silence: the module is slow still. */
    private Answer noted(Module module, Question question, long millis, Answer answer) {
        if (millis <= modules.summaryWithin().toMillis()) {
            silences.answered(part(module, question));
        } else {
            silences.failed(part(module, question), Silence.Kind.SLOW);
        }
        return answer;
    }

    private Mono<Answer> read(ClientResponse response, Question question) {
        HttpStatusCode status = response.statusCode();
        if (status.is4xxClientError()) {
            return response.releaseBody().thenReturn(new Answer.Refused(status.value()));
        }
        if (!status.is2xxSuccessful()) {
            return response.releaseBody().then(Mono.error(new UselessAnswer("status " + status.value())));
        }
        return response.bodyToMono(byte[].class)
                .switchIfEmpty(Mono.error(() -> new UselessAnswer("empty answer")))
                .map(body -> new Answer.Given(parsed(body, question), body.length));
    }

    private JsonNode parsed(byte[] body, Question question) {
        try {
            JsonNode parsed = json.readTree(body);
            if (question.wellFormed().test(parsed)) {
                return parsed;
            }
        } catch (JacksonException e) {
            throw new UselessAnswer("not JSON");
        }
        throw new UselessAnswer("parts missing");
    }

    private Answer missing(Module module, Question question, Throwable failure) {
        if (failure instanceof CallNotPermittedException) {
            String part = part(module, question);
            Silence known = silences.of(part).orElseGet(() -> silences.failed(part, Silence.Kind.DOWN));
            return new Answer.Missing(known, "该模块连续出错，已暂停查询，稍后自动重试");
        }
        LOG.warn("{} gave no {}: {}", module.key(), question.topic(), failure.toString());
        boolean late = failure instanceof TimeoutException;
        Silence silence = silences.failed(part(module, question), late ? Silence.Kind.SLOW : Silence.Kind.DOWN);
        return new Answer.Missing(silence, problem(failure));
    }

    /** A module may answer one question and not another. */
    private static String part(Module module, Question question) {
        return module.key() + "/" + question.topic();
    }

    private static String problem(Throwable failure) {
        return switch (failure) {
            case TimeoutException late -> LATE;
            case UselessAnswer useless -> "该模块的回答无法使用";
            default -> "无法连接该模块";
        };
    }

    private void count(Module module, Question question, Answer answer) {
        String outcome = switch (answer) {
            case Answer.Given given -> "up";
            case Answer.Refused refused -> "refused";
            case Answer.Missing missing -> missing.silence().kind() == Silence.Kind.SLOW ? "slow" : "down";
        };
        meters.counter(
                        "county.gateway.answers",
                        "module",
                        module.key(),
                        "question",
                        question.topic(),
                        "outcome",
                        outcome)
                .increment();
    }
}
