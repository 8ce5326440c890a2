package county.platform.download;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;

/** What is to be undone when a request has ended, in whatever way. */
final class RequestEnd {

    private final Deque<Runnable> undoing = new ArrayDeque<>();
    private boolean over;

    /** Remembers how something is undone; at once, and without letting the caller go on, when the request is over. */
    void undo(Runnable undo) {
        synchronized (this) {
            if (!over) {
                undoing.push(undo);
                return;
            }
        }
        undo.run();
        throw new CancellationException("the request is over");
    }

    void come() {
        Deque<Runnable> all;
        synchronized (this) {
            over = true;
            all = new ArrayDeque<>(undoing);
            undoing.clear();
        }
        all.forEach(Runnable::run);
    }
}
