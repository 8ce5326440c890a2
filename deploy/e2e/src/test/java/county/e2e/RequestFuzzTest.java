package county.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Anything may be sent, by anybody: requests made from the modules' own descriptions, each operation by a person of each
 * role and by a stranger. None ends or holds up a module, none shows its inside or somebody else's rows, and each is
 * answered, with a problem document where it is refused.
 *
 * <p>{@code -Dcounty.fuzz.seed=N} makes other requests, {@code -Dcounty.fuzz.minutes=N} goes on for longer. It is the last
 * of all tests, because it leaves a mess.
 */
@Order(Integer.MAX_VALUE)
@OnThePlatform
class RequestFuzzTest {

    private static final long SEED = Long.getLong("county.fuzz.seed", 20_231_213);

    private final AtomicLong seed = new AtomicLong(SEED);
    private static final Duration PLACES_FOR = Duration.ofMinutes(Integer.getInteger("county.fuzz.minutes", 1));
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int AT_ONCE = 4;
    private static final Pattern STARTED = Pattern.compile("(?m)^process_start_time_seconds\\S* (\\S+)");
    private static final List<String> PEOPLE = List.of(
            "clerk-xiuhui",
            "leader",
            "farm-hushan",
            "officer-development",
            "officer-finance",
            "insurer",
            "disclosure-a",
            "auditor",
            "ops",
            "administrator");

    private final Map<String, Visitor> visitors = PEOPLE.stream()
            .collect(Collectors.toMap(Function.identity(), name -> Visitor.loggedIn(DemoUser.named(name))));
    private final Visitor stranger = new Visitor();
    private final List<String> everybody =
            Stream.concat(PEOPLE.stream(), Stream.of("stranger")).toList();
    private final Known known = Known.of(visitor("auditor"));
    private final List<Operation> operations = operations();
    private final Map<String, String> faults = new ConcurrentSkipListMap<>();
    private final Set<Pair> allowed = ConcurrentHashMap.newKeySet();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentSkipListMap<>();
    private final AtomicReference<@Nullable RuntimeException> broken = new AtomicReference<>();

    private record Pair(String person, Operation operation) {}

    private record Attempt(Pair pair, RequestMaker.Made made) {}

    @Test
    void everyRequestIsAnsweredAndNothingEnds() throws InterruptedException {
        Map<String, String> before = starts();
        int sent = inParallel(everyoneOnce(), Duration.ofHours(1));
        sent += inParallel(everyPlace(), PLACES_FOR);
        System.out.println(sent + " requests, seed " + SEED + ": " + statuses);
        assertThat(faults.values()).as("seed " + SEED).isEmpty();
        assertThat(broken).hasNullValue();
        assertThat(starts()).isEqualTo(before);
        assertThat(statuses).containsKeys(200, 400, 403);
    }

    /** Each operation by a person of each role, hostile by chance. */
    private Iterator<Attempt> everyoneOnce() {
        return everybody.stream()
                .flatMap(person -> operations.stream().map(operation -> new Pair(person, operation)))
                .map(pair -> new Attempt(pair, RequestMaker.any(known, seed.getAndIncrement(), pair.operation())))
                .iterator();
    }

    /**
     * Every place of every operation, with the worst value of its kind, then with the next, for ever; by those whom the
     * operation does not turn away, in turn: behind a 403 lies nothing to find.
     */
    private Iterator<Attempt> everyPlace() {
        Map<Operation, List<Pair>> open = allowed.stream()
                .sorted(Comparator.comparingInt(pair -> everybody.indexOf(pair.person())))
                .collect(Collectors.groupingBy(Pair::operation));
        return IntStream.iterate(0, rank -> rank + 1)
                .boxed()
                .flatMap(rank -> operations.stream().filter(open::containsKey).flatMap(operation -> {
                    List<Pair> pairs = open.getOrDefault(operation, List.of());
                    return IntStream.range(0, RequestMaker.places(known, operation))
                            .mapToObj(place -> new Attempt(
                                    pairs.get((rank + place) % pairs.size()),
                                    RequestMaker.aimed(known, seed.getAndIncrement(), operation, place, rank)));
                }))
                .iterator();
    }

    private int inParallel(Iterator<Attempt> attempts, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        var sent = new AtomicInteger();
        try (var senders = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < AT_ONCE; i++) {
                senders.execute(() -> {
                    for (Attempt next = next(attempts);
                            next != null && System.nanoTime() < end;
                            next = next(attempts)) {
                        send(next.pair(), next.made());
                        sent.incrementAndGet();
                    }
                });
            }
        }
        return sent.get();
    }

    private static @Nullable Attempt next(Iterator<Attempt> attempts) {
        synchronized (attempts) {
            return attempts.hasNext() ? attempts.next() : null;
        }
    }

    private void send(Pair pair, RequestMaker.Made made) {
        try {
            HttpResponse<String> answer = answered(pair.person(), made.request());
            statuses.computeIfAbsent(answer.statusCode(), status -> new AtomicInteger())
                    .incrementAndGet();
            if (!List.of(401, 403).contains(answer.statusCode())) {
                allowed.add(pair);
            }
            List<String> wrong = new ArrayList<>(Verdict.faults(answer));
            if (seesAnothersRows(pair.person(), made.request(), answer)) {
                wrong.add("rows of another unit");
            }
            if (!wrong.isEmpty()) {
                report(pair, made, wrong + " " + answer.statusCode() + " " + shortened(answer.body()));
            }
        } catch (IOException e) {
            report(pair, made, "no answer: " + e);
        } catch (RuntimeException e) {
            broken.compareAndSet(null, e);
        }
    }

    /** One for each operation and kind of fault is enough to read. */
    private void report(Pair pair, RequestMaker.Made made, String what) {
        faults.putIfAbsent(
                pair.operation() + " " + what.substring(0, Math.min(40, what.length())),
                "%n%s%n  %s: %s".formatted(what, pair.person(), made.words()));
    }

    /** Where a limit asks for patience it gets some; a module that stays away is a fault. */
    private HttpResponse<String> answered(String person, HttpRequest.Builder request) throws IOException {
        HttpResponse<String> answer = send(person, request);
        for (int again = 0; again < 8 && List.of(429, 503).contains(answer.statusCode()); again++) {
            Patience.pause(Duration.ofSeconds(1));
            answer = send(person, request);
        }
        return answer;
    }

    private HttpResponse<String> send(String person, HttpRequest.Builder request) throws IOException {
        return visitor(person).sendWithin(PATIENCE, request);
    }

    private Visitor visitor(String person) {
        return visitors.getOrDefault(person, stranger);
    }

    /** What a stranger may read as well is published, whosever it is. */
    private boolean seesAnothersRows(String person, HttpRequest.Builder request, HttpResponse<String> answer)
            throws IOException {
        if (!List.of("clerk-xiuhui", "farm-hushan").contains(person)) {
            return false;
        }
        return !Verdict.strangeUnits(answer, DemoUser.named(person).units()).isEmpty()
                && answered("stranger", request.copy()).statusCode() != 200;
    }

    private List<Operation> operations() {
        List<Operation> all = RunningPlatform.MODULES.stream()
                .flatMap(module -> Operation.of(visitor("auditor"), module).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(all, new Random(SEED));
        return List.copyOf(all);
    }

    /** When each process began: the same as before, if none has ended. */
    private Map<String, String> starts() {
        Map<String, String> starts = new TreeMap<>();
        for (String module : RunningPlatform.MODULES) {
            String metrics = stranger.send(HttpRequest.newBuilder(
                            RunningPlatform.service(module).resolve("/actuator/prometheus")))
                    .body();
            starts.put(
                    module,
                    STARTED.matcher(metrics)
                            .results()
                            .map(found -> found.group(1))
                            .collect(Collectors.joining()));
        }
        return starts;
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(400, text.length()));
    }
}
