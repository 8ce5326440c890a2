package county.platform.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import county.platform.request.RequestId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.scheduler.VirtualTimeScheduler;

class WorkersTest {

    private final VirtualTimeScheduler clock = VirtualTimeScheduler.create();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Counting worker = new Counting("fields.counting");
    private final Workers workers = new Workers(() -> Stream.of(worker), meters, clock);

    @AfterEach
    void end() {
        workers.stop();
        clock.dispose();
    }

    @Test
    void hasARoundAfterTheFirstDelayAndThenWithAPauseFromTheEndOfEach() {
        workers.start();
        clock.advanceTimeBy(Duration.ofSeconds(9));
        assertThat(worker.rounds).isEmpty();
        clock.advanceTimeBy(Duration.ofSeconds(1));
        assertThat(worker.rounds).hasSize(1);

        worker.slow = Sinks.empty();
        clock.advanceTimeBy(Duration.ofMinutes(1));
        assertThat(worker.rounds).hasSize(2);
        clock.advanceTimeBy(Duration.ofHours(1));
        assertThat(worker.rounds).as("rounds do not overlap").hasSize(2);

        worker.slow.tryEmitEmpty();
        clock.advanceTimeBy(Duration.ofSeconds(59));
        assertThat(worker.rounds).hasSize(2);
        clock.advanceTimeBy(Duration.ofSeconds(1));
        assertThat(worker.rounds).hasSize(3);
    }

    @Test
    void goesOnAfterAFailureAndTellsOfIt() {
        worker.failing = true;
        workers.start();
        clock.advanceTimeBy(Duration.ofMinutes(2));
        assertThat(worker.rounds).hasSize(2);
        assertThat(rounds("failed")).isEqualTo(2);
        assertThat(failures()).isEqualTo(2);

        worker.failing = false;
        clock.advanceTimeBy(Duration.ofMinutes(1));
        assertThat(rounds("done")).isEqualTo(1);
        assertThat(failures()).as("it gets on again").isZero();
    }

    @Test
    void givesEachRoundAnIdOfItsOwn() {
        workers.start();
        clock.advanceTimeBy(Duration.ofMinutes(5));
        assertThat(worker.rounds).hasSizeGreaterThan(3).doesNotHaveDuplicates().doesNotContain("none");
    }

    @Test
    void isWokenFromAPause() {
        workers.start();
        workers.wake(worker);
        assertThat(worker.rounds).as("before its first round was due").hasSize(1);
        workers.wake(worker);
        assertThat(worker.rounds).hasSize(2);
    }

    @Test
    void hasAnotherRoundWhenItIsWokenDuringOne() {
        worker.slow = Sinks.empty();
        workers.start();
        workers.wake(worker);
        workers.wake(worker);
        assertThat(worker.rounds).hasSize(1);
        worker.slow.tryEmitEmpty();
        assertThat(worker.rounds).as("one, however often it was woken").hasSize(2);
    }

    @Test
    void wakesNobodyWhoDoesNotRun() {
        workers.wake(worker);
        workers.start();
        workers.wake(new Counting("fields.unknown"));
        assertThat(worker.rounds).isEmpty();
    }

    @Test
    void waitsAtItsEndForTheRoundUnderWay() {
        worker.slow = Sinks.empty();
        workers.start();
        workers.wake(worker);
        var stopped = new ArrayList<String>();
        workers.stop(() -> stopped.add("stopped"));
        assertThat(stopped).isEmpty();
        assertThat(worker.handedBack).isZero();

        worker.slow.tryEmitEmpty();
        assertThat(stopped).hasSize(1);
        assertThat(worker.handedBack).isEqualTo(1);
        assertThat(worker.brokenOff).isZero();
        clock.advanceTimeBy(Duration.ofHours(1));
        assertThat(worker.rounds).as("no round after the end").hasSize(1);
    }

    @Test
    void breaksOffWhatDoesNotEndAndLetsItBeGivenBack() {
        worker.slow = Sinks.empty();
        workers.start();
        workers.wake(worker);
        var stopped = new ArrayList<String>();
        workers.stop(() -> stopped.add("stopped"));
        clock.advanceTimeBy(Duration.ofSeconds(5));
        assertThat(worker.brokenOff).isEqualTo(1);
        assertThat(worker.handedBack).isEqualTo(1);
        assertThat(stopped).hasSize(1);
    }

    @Test
    void endsAlsoWhenNothingCanBeGivenBack() {
        worker.failing = true;
        workers.start();
        var stopped = new ArrayList<String>();
        workers.stop(() -> stopped.add("stopped"));
        assertThat(stopped).hasSize(1);
    }

    @Test
    void mayBeStoppedAndStartedAsOftenAsOneLikes() {
        for (int times = 1; times <= 3; times++) {
            workers.start();
            workers.start();
            assertThat(workers.isRunning()).isTrue();
            clock.advanceTimeBy(Duration.ofSeconds(10));
            assertThat(worker.rounds).hasSize(times);
            workers.stop();
            workers.stop();
            assertThat(workers.isRunning()).isFalse();
            clock.advanceTimeBy(Duration.ofHours(1));
            assertThat(worker.rounds).hasSize(times);
        }
    }

    @Test
    void knowsItsWorkersByTheirNames() {
        var twins = new Workers(() -> Stream.of(worker, new Counting("fields.counting")), meters, clock);
        assertThatThrownBy(twins::start).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Pace.of(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesStepsUntilNothingIsLeft() {
        var left = new ArrayList<>(List.of("a", "b", "c"));
        Worker.untilNothingIsLeft(Mono.fromCallable(() -> {
                    if (left.isEmpty()) {
                        return false;
                    }
                    left.removeLast();
                    return true;
                }))
                .block();
        assertThat(left).isEmpty();
    }

    private long rounds(String outcome) {
        return meters.get("county.worker.rounds")
                .tag("worker", "fields.counting")
                .tag("outcome", outcome)
                .timer()
                .count();
    }

    private double failures() {
        return meters.get("county.worker.failures")
                .tag("worker", "fields.counting")
                .gauge()
                .value();
    }

    private static final class Counting implements Worker {

        private final String name;
        private final List<String> rounds = new ArrayList<>();
        private Sinks.Empty<Void> slow = Sinks.empty();
        private boolean failing;
        private int handedBack;
        private int brokenOff;

        Counting(String name) {
            this.name = name;
            slow.tryEmitEmpty();
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Pace pace() {
            return Pace.of(Duration.ofMinutes(1));
        }

        @Override
        public Mono<Void> round() {
            return Mono.deferContextual(context -> {
                        rounds.add(context.getOrDefault(RequestId.KEY, "none"));
                        return failing ? Mono.error(new IllegalStateException("no luck")) : slow.asMono();
                    })
                    .doOnCancel(() -> brokenOff++)
                    .then();
        }

        @Override
        public Mono<Void> handBack() {
            handedBack++;
            return failing ? Mono.error(new IllegalStateException("no luck")) : Mono.empty();
        }
    }
}
