package county.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** All parts together: started at the same time as far as they need each other, stopped in the opposite order. */
final class Platform {
    static final Duration GRACE = Duration.ofSeconds(15);

    private final Map<Keeper, Thread> keepers = new LinkedHashMap<>();
    private final Map<String, CompletableFuture<Duration>> healthy = new LinkedHashMap<>();
    private boolean stopped;

    Platform(Site site, List<Part> parts, Progress progress, Duration grace) {
        parts.forEach(part -> healthy.put(part.name(), new CompletableFuture<>()));
        for (Part part : parts) {
            Keeper keeper = new Keeper(part, site, progress, grace, healthy);
            keepers.put(
                    keeper, Thread.ofPlatform().name("keeper-" + part.name()).unstarted(keeper));
        }
    }

    /** Starts every part and returns when all are healthy; the first that fails ends it with its sentence. */
    Map<String, Duration> start() throws InterruptedException {
        keepers.values().forEach(Thread::start);
        Map<String, Duration> took = new LinkedHashMap<>();
        for (Map.Entry<String, CompletableFuture<Duration>> part : healthy.entrySet()) {
            try {
                took.put(part.getKey(), part.getValue().get());
            } catch (ExecutionException e) {
                throw e.getCause() instanceof CannotContinue known
                        ? known
                        : new CannotContinue("启动失败：" + e.getCause(), e);
            }
        }
        return took;
    }

    /** Stops the gateway first, then the services and Keycloak at the same time, PostgreSQL last; harmless when repeated. */
    void stop() {
        synchronized (this) {
            if (stopped) {
                return;
            }
            stopped = true;
        }
        List<Keeper> middle = new ArrayList<>(keepers.keySet());
        middle.removeIf(keeper -> isFirst(keeper) || isLast(keeper));
        keepers.keySet().stream().filter(Platform::isFirst).forEach(this::stop);
        List<Thread> stopping = middle.stream()
                .map(keeper -> Thread.ofPlatform().start(() -> stop(keeper)))
                .toList();
        try {
            for (Thread thread : stopping) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        keepers.keySet().stream().filter(Platform::isLast).forEach(this::stop);
    }

    private static boolean isFirst(Keeper keeper) {
        return keeper.part().name().equals("gateway");
    }

    private static boolean isLast(Keeper keeper) {
        return keeper.part().name().equals("postgres");
    }

    private void stop(Keeper keeper) {
        Thread thread = keepers.get(keeper);
        if (thread != null) {
            keeper.stop(thread);
        }
    }
}
