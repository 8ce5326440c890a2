package county.insurance.household;

import county.insurance.household.Codes.Asked;
import county.insurance.household.Sending.Message;
import county.insurance.policy.PartySeal;
import county.platform.access.Official;
import county.platform.audit.AuditTrail;
import county.platform.person.Masks;
import county.platform.problem.Refused;
import county.platform.secret.BlindIndex;
import county.platform.secret.Vault;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Sends a code to the phone that stands in the record, and opens the record to whoever brings the code. Asking is
 * answered alike whether there is such a record or not, so nobody learns from it who takes part.
 */
@Service
class LookingUp {

    static final Duration VALID = Duration.ofMinutes(10);
    private static final int MOST_ATTEMPTS = 5;
    private static final int MOST_A_DAY = 5;

    private final Codes codes;
    private final OwnRecords records;
    private final BlindIndex index;
    private final Vault vault;
    private final CodeSender sender;
    private final Sending sending;
    private final AuditTrail audit;
    private final TransactionalOperator transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    LookingUp(
            Codes codes,
            OwnRecords records,
            BlindIndex index,
            Vault vault,
            CodeSender sender,
            Sending sending,
            AuditTrail audit,
            TransactionalOperator transaction,
            Clock clock) {
        this.codes = codes;
        this.records = records;
        this.index = index;
        this.vault = vault;
        this.sender = sender;
        this.sending = sending;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Answers a ticket; a code goes out when name, number and phone are as they stand in a record. */
    @Transactional
    Mono<UUID> ask(Asking asking) {
        if (!sender.isSetUp()) {
            return Mono.error(Refused.againstRule("phone", "本平台尚未开通短信验证码，请到镇街经办窗口查询。"));
        }
        return records.key(asking.name()).flatMap(name -> ask(asking, name));
    }

    private Mono<UUID> ask(Asking asking, String name) {
        byte[] identity = index.of(PartySeal.INDEX, asking.identity());
        List<byte[]> askers = index.all("household.asker", asking.identity() + " " + asking.phone() + " " + name);
        byte[] asker = askers.getFirst();
        OffsetDateTime now = OffsetDateTime.now(clock);
        return codes.lock(asker)
                .then(mustNotAskTooOften(askers, now))
                .then(records.contacts(index.all(PartySeal.INDEX, asking.identity()), name))
                .map(contacts -> asked(asking, identity, asker, matches(contacts, asking.phone())))
                .flatMap(asked -> codes.add(asked, now, now.plus(VALID)).thenReturn(asked.ticket()));
    }

    /** The same whether it matches or not, but that what does not match has a hash that no code has. */
    private Asked asked(Asking asking, byte[] identity, byte[] asker, boolean matches) {
        UUID ticket = UUID.randomUUID();
        String code = "%06d".formatted(random.nextInt(1_000_000));
        byte[] hash = hashes(ticket, code).getFirst();
        if (!matches) {
            random.nextBytes(hash);
        }
        byte[] message = sending.sealed(ticket, new Message(asking.phone(), code, matches));
        return new Asked(ticket, identity, asker, hash, message);
    }

    private Mono<Void> mustNotAskTooOften(List<byte[]> askers, OffsetDateTime now) {
        return codes.asks(askers, now.minusMinutes(1), now.minusDays(1))
                .doOnNext(asks -> {
                    if (asks.inAMinute() > 0) {
                        throw Refused.againstRule("identity", "刚刚已经获取过验证码，请 1 分钟后再试。");
                    }
                    if (asks.inADay() >= MOST_A_DAY) {
                        throw Refused.againstRule("identity", "今天获取验证码的次数已用完，请明天再试，或到镇街经办窗口查询。");
                    }
                })
                .then();
    }

    private boolean matches(List<OwnRecords.Contact> contacts, String phone) {
        return contacts.stream()
                .filter(OwnRecords.Contact::sameName)
                .anyMatch(contact -> PartySeal.PHONE
                        .open(vault, contact.phoneSealed(), contact.identityIndex())
                        .equals(phone));
    }

    /** The records of whoever brings the right code; the look-up stands in the audit trail. */
    Mono<List<OwnRecord>> read(Reading reading) {
        List<byte[]> identity = index.all(PartySeal.INDEX, reading.normalisedIdentity());
        String code = reading.code().strip();
        return codes.attempt(
                        reading.ticket(),
                        identity,
                        hashes(reading.ticket(), code),
                        OffsetDateTime.now(clock),
                        MOST_ATTEMPTS)
                .switchIfEmpty(Mono.error(() -> Refused.againstRule("code", "验证码已失效，请重新获取。")))
                .filter(right -> right)
                .switchIfEmpty(Mono.error(() -> Refused.againstRule("code", "验证码不正确，请核对后再试。")))
                .then(transaction.transactional(
                        records.of(identity).flatMap(own -> record(reading, own).thenReturn(own))));
    }

    private Mono<Void> record(Reading reading, List<OwnRecord> own) {
        String who = Masks.identityNumber(reading.normalisedIdentity());
        Official household = new Official(who, "参保户本人（手机验证码）", Set.of(), Set.of(), false);
        return audit.record(
                household,
                "read-own",
                "policy",
                String.join(
                        ",", own.stream().map(one -> Long.toString(one.id())).toList()),
                null,
                null,
                null);
    }

    /** With a key: six digits are soon tried by whoever reads the table. */
    private List<byte[]> hashes(UUID ticket, String code) {
        return index.all("household.code", ticket + ":" + code);
    }
}
