package county.gateway.status;

import county.gateway.module.Clocks;
import county.gateway.module.ModuleProperties;
import county.gateway.module.Silence;
import county.gateway.module.Silences;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Asks one part of the platform how it is. */
@Component
class Probe {

    static final String NOT_READY = "进程在运行，但尚未就绪，可能是数据库不可用";

    private final WebClient client;
    private final Duration limit;
    private final Silences silences;
    private final Clocks clocks;

    Probe(WebClient moduleClient, ModuleProperties modules, Silences silences, Clocks clocks) {
        client = moduleClient;
        limit = modules.summaryWithin();
        this.silences = silences;
        this.clocks = clocks;
    }

    /** How this part answers at its address. Never fails. */
    Mono<PartView> of(String name, String label, String address) {
        return client.get()
                .uri(address)
                .exchangeToMono(response -> response.releaseBody().thenReturn(response))
                .map(ClientResponse::statusCode)
                .timeout(limit)
                .elapsed()
                .map(answer -> answered(name, label, answer.getT1(), answer.getT2()))
                .onErrorResume(failure -> Mono.just(silent(name, label, failure)));
    }

    private PartView answered(String name, String label, long millis, HttpStatusCode status) {
        String key = name + "/health";
        if (status.is2xxSuccessful() && clocks.isApart(name)) {
            return new PartView(
                    name, label, "down", silences.failed(key, Silence.Kind.DOWN).since(), millis, Clocks.APART);
        }
        if (status.is2xxSuccessful()) {
            silences.answered(key);
            return new PartView(name, label, "up", null, millis, null);
        }
        Silence silence = silences.failed(key, Silence.Kind.DOWN);
        return new PartView(name, label, "down", silence.since(), millis, NOT_READY);
    }

    private PartView silent(String name, String label, Throwable failure) {
        boolean late = failure instanceof TimeoutException;
        Silence silence = silences.failed(name + "/health", late ? Silence.Kind.SLOW : Silence.Kind.DOWN);
        String status = silence.kind().name().toLowerCase(Locale.ROOT);
        return new PartView(name, label, status, silence.since(), null, late ? "没有在时限内回答" : "无法连接");
    }
}
