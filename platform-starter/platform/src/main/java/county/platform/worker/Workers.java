package county.platform.worker;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Runs the workers of a service. They begin after all else has started and end before anything else stops, as often as
 * the context is stopped and started again. An orderly end waits for the rounds under way, each as long as its worker's
 * grace, and lets the workers give back what they hold.
 */
public final class Workers implements SmartLifecycle {

    private final Supplier<Stream<Worker>> declared;
    private final MeterRegistry meters;
    private final Scheduler scheduler;
    /** Null as long as nothing runs. */
    private volatile @Nullable Map<String, Loop> loops;

    Workers(Supplier<Stream<Worker>> declared, MeterRegistry meters, Scheduler scheduler) {
        this.declared = declared;
        this.meters = meters;
        this.scheduler = scheduler;
    }

    /**
     * Ends these workers' pauses, so that nobody waits for the next round. Who is in a round has another one after it,
     * because what has just been written may have come too late for this one.
     */
    public void wake(Worker... workers) {
        Map<String, Loop> running = loops;
        if (running != null) {
            for (Worker worker : workers) {
                Loop loop = running.get(worker.name());
                if (loop != null) {
                    loop.wake();
                }
            }
        }
    }

    @Override
    public synchronized void start() {
        if (loops == null) {
            Map<String, Loop> begun = declared.get()
                    .map(worker -> new Loop(worker, meters, scheduler))
                    .collect(Collectors.toUnmodifiableMap(Loop::name, Function.identity()));
            loops = begun;
            begun.values().forEach(Loop::begin);
        }
    }

    @Override
    public synchronized void stop(Runnable stopped) {
        Map<String, Loop> running = loops;
        loops = null;
        List<Mono<Void>> ends = running == null
                ? List.of()
                : running.values().stream().map(Loop::end).toList();
        Flux.merge(ends).doFinally(end -> stopped.run()).subscribe(); // the end of the process waits for it by itself
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    @Override
    public boolean isRunning() {
        return loops != null;
    }
}
