package county.insurance.household;

import county.platform.person.Masks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** How codes reach a phone in this installation. */
@Configuration(proxyBeanMethods = false)
class CodeSending {

    /** @param way {@code log} on a local platform; empty where no way is set up */
    @Bean
    CodeSender codeSender(@Value("${county.codes:}") String way) {
        return way.equals("log") ? new LoggedCodes() : new NoCodes();
    }

    /** Sends nothing: an installation without a short-message provider says so, instead of promising a code. */
    static final class NoCodes implements CodeSender {

        @Override
        public boolean isSetUp() {
            return false;
        }

        @Override
        public Mono<Void> send(String phone, String code) {
            return Mono.error(() -> new IllegalStateException("there is no way to send codes"));
        }
    }

    /** Writes codes into the service's log instead of sending them: for a local platform, where nobody has a phone. */
    static final class LoggedCodes implements CodeSender {

        private static final Logger LOG = LoggerFactory.getLogger(LoggedCodes.class);

        @Override
        public boolean isSetUp() {
            return true;
        }

        @Override
        public Mono<Void> send(String phone, String code) {
            return Mono.fromRunnable(() -> LOG.info("code for {}: {}", Masks.phone(phone), code));
        }
    }
}
