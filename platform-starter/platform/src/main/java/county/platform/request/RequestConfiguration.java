package county.platform.request;

import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ThreadLocalAccessor;
import java.util.List;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The request id in every service and the gateway, and on every log line; and what an address may carry. */
@AutoConfiguration
class RequestConfiguration {

    /** The id is all that follows a request from thread to thread: whatever else did would be carried at every step. */
    @Bean
    RequestId requestId() {
        ContextRegistry registry = ContextRegistry.getInstance();
        List.copyOf(registry.getThreadLocalAccessors()).stream()
                .map(ThreadLocalAccessor::key)
                .forEach(registry::removeThreadLocalAccessor);
        registry.registerThreadLocalAccessor(
                RequestId.KEY,
                () -> MDC.get(RequestId.KEY),
                id -> MDC.put(RequestId.KEY, id),
                () -> MDC.remove(RequestId.KEY));
        return new RequestId();
    }

    @Bean
    AddressText addressText() {
        return new AddressText();
    }

    @Bean
    Parameters parameters() {
        return new Parameters();
    }
}
