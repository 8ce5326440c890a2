package county.platform.importing;

import county.platform.sheet.SheetLimits;
import county.platform.sheet.SheetReader;
import county.platform.sheet.SheetReport;
import county.platform.sheet.SheetRow;
import county.platform.sheet.SheetShape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.scheduler.Schedulers;

/** Reads a file on a thread of its own, which waits whenever nobody asks for more: few rows are in memory at a time. */
final class SheetBatches {

    /** A batch of usual rows has some 200,000. */
    private static final int MOST_CHARACTERS = 1_000_000;

    private SheetBatches() {}

    /**
     * The rows of a file of this shape in their order, {@code size} at a time, or fewer where they are long.
     *
     * @param overdue asked often while the file is read; reading ends once it says so
     * @param report is given what became of all rows, before the last of them are handed on
     */
    static Flux<List<SheetRow>> read(
            Path file, SheetShape shape, int size, BooleanSupplier overdue, Consumer<SheetReport> report) {
        return Flux.<List<SheetRow>>create(
                        sink -> new Reading(sink, size).read(file, shape, overdue, report),
                        FluxSink.OverflowStrategy.ERROR)
                .subscribeOn(Schedulers.boundedElastic(), false);
    }

    private static final class Reading {

        private final FluxSink<List<SheetRow>> sink;
        private final int size;
        private final Semaphore wanted = new Semaphore(0);
        private List<SheetRow> batch;
        private int characters;

        Reading(FluxSink<List<SheetRow>> sink, int size) {
            this.sink = sink;
            this.size = size;
            this.batch = new ArrayList<>(size);
            sink.onRequest(n -> wanted.release((int) Math.min(n, 1_000_000)));
        }

        void read(Path file, SheetShape shape, BooleanSupplier overdue, Consumer<SheetReport> report) {
            try {
                report.accept(new SheetReader(SheetLimits.USUAL, overdue).read(file, shape, this::take));
                if (!batch.isEmpty()) {
                    hand();
                }
                sink.complete();
            } catch (CancellationException gone) {
                // nobody wants the rest
            } catch (RuntimeException e) {
                sink.error(e);
            }
        }

        private void take(SheetRow row) {
            batch.add(row);
            characters += row.characters();
            if (batch.size() == size || characters > MOST_CHARACTERS) {
                hand();
            }
        }

        private void hand() {
            try {
                wanted.acquire();
            } catch (InterruptedException e) {
                throw new CancellationException();
            }
            if (sink.isCancelled()) {
                throw new CancellationException();
            }
            sink.next(batch);
            batch = new ArrayList<>(size);
            characters = 0;
        }
    }
}
