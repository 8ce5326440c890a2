package county.insurance.imports;

import county.platform.sheet.SheetReader;
import county.platform.sheet.SheetRow;
import county.platform.sheet.SheetShape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.scheduler.Schedulers;

/** Reads a file on a thread of its own, which waits whenever nobody asks for more: few rows are in memory at a time. */
final class SheetBatches {

    private SheetBatches() {}

    /** The file's rows in their order, {@code size} at a time. */
    static Flux<List<SheetRow>> read(Path file, int size) {
        return Flux.<List<SheetRow>>create(sink -> new Reading(sink, size).read(file), FluxSink.OverflowStrategy.ERROR)
                .subscribeOn(Schedulers.boundedElastic(), false);
    }

    private static final class Reading {

        private final FluxSink<List<SheetRow>> sink;
        private final int size;
        private final Semaphore wanted = new Semaphore(0);
        private List<SheetRow> batch;

        Reading(FluxSink<List<SheetRow>> sink, int size) {
            this.sink = sink;
            this.size = size;
            this.batch = new ArrayList<>(size);
            sink.onRequest(n -> wanted.release((int) Math.min(n, 1_000_000)));
        }

        void read(Path file) {
            try {
                new SheetReader().read(file, SheetShape.FIRST_ROW, this::take);
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
            if (batch.size() == size) {
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
        }
    }
}
