package county.platform.importing;

import county.platform.importing.HeldRows.TakenAway;
import county.platform.reach.EveryRow;
import county.platform.worker.Pace;
import county.platform.worker.Worker;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import reactor.core.publisher.Mono;

/**
 * The imports' work in the background. Checking and entering go on side by side, so that neither waits for the other, each
 * on a lane for everything and a quick one.
 */
final class ImportWorkers {

    private static final Pace PACE = Pace.of(Duration.ofSeconds(1)).startingAfter(Duration.ofSeconds(5));

    final Worker checker;
    final Worker quickChecker;
    final Worker enterer;
    final Worker quickEnterer;

    private final BooleanSupplier mayWrite;

    /** @param mayWrite false while the fingerprints of people change, and equal ones would not be found */
    ImportWorkers(Holding checking, Applying applying, EveryRow everyRow, BooleanSupplier mayWrite) {
        this.mayWrite = mayWrite;
        checker = new CheckingWorker(Lane.ANY, checking, everyRow);
        quickChecker = new CheckingWorker(Lane.QUICK, checking, everyRow);
        enterer = new EnteringWorker(Lane.ANY, applying, everyRow);
        quickEnterer = new EnteringWorker(Lane.QUICK, applying, everyRow);
    }

    Worker[] all() {
        return new Worker[] {checker, quickChecker, enterer, quickEnterer};
    }

    private static String name(String what, Lane lane) {
        return "imports." + what + "." + lane.name().toLowerCase(Locale.ROOT);
    }

    /** Checks what was handed in, and gives back what it holds at an orderly end. */
    private final class CheckingWorker implements Worker {

        private static final String REASON = "Files of all units are checked in their turn.";

        private final Lane lane;
        private final Holding checking;
        private final EveryRow everyRow;

        CheckingWorker(Lane lane, Holding checking, EveryRow everyRow) {
            this.lane = lane;
            this.checking = checking;
            this.everyRow = everyRow;
        }

        @Override
        public String name() {
            return ImportWorkers.name("checking", lane);
        }

        @Override
        public Pace pace() {
            return PACE;
        }

        @Override
        public Mono<Void> round() {
            if (!mayWrite.getAsBoolean()) {
                return Mono.empty();
            }
            Mono<Boolean> next =
                    Mono.defer(() -> checking.next(lane)).onErrorResume(TakenAway.class, gone -> Mono.just(true));
            return everyRow.because(REASON, checking.tidy().then(Worker.untilNothingIsLeft(next)));
        }

        @Override
        public Mono<Void> handBack() {
            return everyRow.because(REASON, checking.handBack());
        }
    }

    /** Enters what units have had applied. */
    private final class EnteringWorker implements Worker {

        private final Lane lane;
        private final Applying applying;
        private final EveryRow everyRow;

        EnteringWorker(Lane lane, Applying applying, EveryRow everyRow) {
            this.lane = lane;
            this.applying = applying;
            this.everyRow = everyRow;
        }

        @Override
        public String name() {
            return ImportWorkers.name("entering", lane);
        }

        @Override
        public Pace pace() {
            return PACE;
        }

        @Override
        public Mono<Void> round() {
            if (!mayWrite.getAsBoolean()) {
                return Mono.empty();
            }
            return everyRow.because(
                    "Lists of all units are entered in their turn, and compared with what others have.",
                    Worker.untilNothingIsLeft(Mono.defer(() -> applying.next(lane))));
        }
    }
}
