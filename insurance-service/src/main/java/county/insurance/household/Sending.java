package county.insurance.household;

import county.insurance.household.Codes.Waiting;
import county.platform.sealing.Binding;
import county.platform.secret.Vault;
import county.platform.worker.Pace;
import county.platform.worker.Worker;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Sends what waits to be sent, apart from the requests: a slow provider holds neither a household nor a connection. */
@Service
class Sending implements Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int AT_ONCE = 20;
    private static final Binding MESSAGE = new Binding("household_code.message");

    private final Codes codes;
    private final CodeSender sender;
    private final Vault vault;
    private final Clock clock;

    Sending(Codes codes, CodeSender sender, Vault vault, Clock clock) {
        this.codes = codes;
        this.sender = sender;
        this.vault = vault;
        this.clock = clock;
    }

    /** A message as it waits: sealed, and of one length whether anything is to be sent or not. */
    byte[] sealed(UUID ticket, Message message) {
        return MESSAGE.seal(vault, message.written(), ticket);
    }

    @Override
    public String name() {
        return "household.sending";
    }

    @Override
    public Pace pace() {
        return Pace.of(Duration.ofMillis(500)).startingAfter(Duration.ofSeconds(2));
    }

    /** Goes on as long as something waits. */
    @Override
    public Mono<Void> round() {
        return sender.isSetUp() ? Worker.untilNothingIsLeft(Mono.defer(this::some)) : Mono.empty();
    }

    private Mono<Boolean> some() {
        return codes.takeWaiting(AT_ONCE)
                .flatMap(taken -> Flux.fromIterable(taken).flatMap(this::send).then(Mono.just(!taken.isEmpty())));
    }

    private Mono<Void> send(Waiting waiting) {
        Message message = Message.of(MESSAGE.open(vault, waiting.messageSealed(), waiting.id()));
        if (!message.toBeSent() || waiting.expiresAt().isBefore(OffsetDateTime.now(clock))) {
            return Mono.empty();
        }
        return sender.send(message.phone(), message.code())
                .timeout(PATIENCE)
                .doOnError(failure -> LOG.warn("A code could not be sent; the household has to ask again.", failure))
                .onErrorComplete();
    }

    /** A code on its way to a phone, or one that goes nowhere because something did not match. */
    record Message(String phone, String code, boolean toBeSent) {

        private static Message of(String written) {
            return new Message(written.substring(7), written.substring(1, 7), written.charAt(0) == '+');
        }

        private String written() {
            return (toBeSent ? "+" : "-") + code + phone;
        }
    }
}
