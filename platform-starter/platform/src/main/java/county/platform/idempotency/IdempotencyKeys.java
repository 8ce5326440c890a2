package county.platform.idempotency;

import county.platform.access.Official;
import county.platform.problem.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;

/**
 * Does a request once: whoever sends the same request again with the same {@code Idempotency-Key} within seven days gets
 * the first answer and changes nothing. Key, change and answer are one transaction, so a request that fails leaves no key
 * and may be sent again; of two at once the second waits for the first.
 */
public class IdempotencyKeys {

    /** The header that carries the key. */
    public static final String HEADER = "Idempotency-Key";

    static final int LONGEST = 100;

    /** Waits while another transaction holds the same key, until that has committed or rolled back. */
    private static final String CLAIM = """
            insert into idempotency_key (actor, key, request_digest) values (:actor, :key, :digest)
            on conflict (actor, key) do nothing
            """;

    private static final String FIND = """
            select request_digest, response from idempotency_key where actor = :actor and key = :key
            """;

    private static final String ANSWER = """
            update idempotency_key set response = :response where actor = :actor and key = :key
            """;

    private final DatabaseClient database;
    private final ObjectMapper json;
    private final Function<byte[], List<byte[]>> keyed;

    /**
     * @param keyed makes of a digest one that nobody can compare with guesses, where requests hold personal numbers; first
     *     as it is written, then as a former key wrote it
     */
    IdempotencyKeys(DatabaseClient database, ObjectMapper json, Function<byte[], List<byte[]>> keyed) {
        this.database = database;
        this.json = json;
        this.keyed = keyed;
    }

    /**
     * Does {@code action} in the caller's transaction, or in one of its own, unless it was done before.
     *
     * @param route what is asked for, with its path variables, such as {@code POST /api/insurance/batches/7/payment}
     * @param key the caller's key; null, blank, over-long or not of visible ASCII is refused with 400
     * @param request all that makes the request what it is; for a file its digest
     * @param type of the answer, which JSON must be able to read again; keep it small and free of plain personal data,
     *     because it is stored for a week
     * @return the answer of {@code action}, now or then; refused with 422 when the key stood for another request
     */
    @Transactional
    public <T> Mono<T> once(
            Official actor, String route, @Nullable String key, Object request, Class<T> type, Mono<T> action) {
        return Mono.defer(() -> {
            Claim claim = new Claim(actor.username(), checked(key), digests(route, request));
            return claim(claim).flatMap(first -> first ? firstAnswer(claim, action) : formerAnswer(claim, type));
        });
    }

    private Mono<Boolean> claim(Claim claim) {
        return database.sql(CLAIM)
                .bind("actor", claim.actor())
                .bind("key", claim.key())
                .bind("digest", claim.digests().getFirst())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    private <T> Mono<T> firstAnswer(Claim claim, Mono<T> action) {
        return action.flatMap(answer -> database.sql(ANSWER)
                .bind("response", json.writeValueAsString(answer))
                .bind("actor", claim.actor())
                .bind("key", claim.key())
                .then()
                .thenReturn(answer));
    }

    private <T> Mono<T> formerAnswer(Claim claim, Class<T> type) {
        return database.sql(FIND)
                .bind("actor", claim.actor())
                .bind("key", claim.key())
                .map(row -> new Stored(
                        Objects.requireNonNull(row.get("request_digest", byte[].class)),
                        Optional.ofNullable(row.get("response", String.class))))
                .one()
                .flatMap(stored -> {
                    if (claim.digests().stream().noneMatch(digest -> MessageDigest.isEqual(stored.digest(), digest))) {
                        throw Refused.againstRule(HEADER, "这个提交编号已用于另一项内容不同的操作，本次没有办理；请刷新页面后重新提交。");
                    }
                    return Mono.justOrEmpty(stored.response().map(text -> read(text, type)));
                });
    }

    private <T> T read(String text, Class<T> type) {
        return json.readerFor(type)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(text);
    }

    private static String checked(@Nullable String key) {
        if (key == null || key.isBlank()) {
            throw Refused.malformed(HEADER, "请求缺少提交编号（" + HEADER + "），请刷新页面后重新提交。");
        }
        if (key.length() > LONGEST || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw Refused.malformed(HEADER, "提交编号（" + HEADER + "）应为不超过" + LONGEST + "个的字母、数字或符号，请刷新页面后重新提交。");
        }
        return key;
    }

    private List<byte[]> digests(String route, Object request) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(route.getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
            return keyed.apply(sha.digest(json.writeValueAsBytes(request)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Claim(String actor, String key, List<byte[]> digests) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Stored(byte[] digest, Optional<String> response) {}
}
