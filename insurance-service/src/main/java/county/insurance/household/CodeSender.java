package county.insurance.household;

import reactor.core.publisher.Mono;

/** The way of a code to a phone. An installation in operation brings its own, over its short-message provider. */
public interface CodeSender {

    /** Whether there is a way to a phone at all; without one, asking is refused to everybody alike. */
    boolean isSetUp();

    /** Sends the code to a mobile number; completes when it is on its way. */
    Mono<Void> send(String phone, String code);
}
