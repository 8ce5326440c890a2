package county.insurance.household;

import reactor.core.publisher.Mono;

/** Sends nothing: an installation without a short-message provider says so, instead of promising a code. */
final class NoCodes implements CodeSender {

    @Override
    public boolean isSetUp() {
        return false;
    }

    @Override
    public Mono<Void> send(String phone, String code) {
        return Mono.error(() -> new IllegalStateException("there is no way to send codes"));
    }
}
