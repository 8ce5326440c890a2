package county.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The same request over and over, on connections that stay open, with so little done here that it is the other side that is
 * measured. An answer other than 200 ends the benchmark.
 */
final class Load {

    private final URI target;
    private final byte[] request;

    Load(URI target, String header) {
        this.target = target;
        this.request = ("GET " + target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery())
                        + " HTTP/1.1\r\nHost: " + target.getAuthority() + "\r\nAccept: application/json\r\n" + header
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Runs one load for so long. */
    Measured run(int connections, Duration time) throws Exception {
        return together(List.of(this), connections, time).getFirst();
    }

    /** Runs several loads at the same time, each on so many connections. */
    static List<Measured> together(List<Load> loads, int connections, Duration time) throws Exception {
        try (ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            long end = System.nanoTime() + time.toNanos();
            List<List<Future<long[]>>> running = new ArrayList<>();
            for (Load load : loads) {
                List<Future<long[]>> ofLoad = new ArrayList<>();
                for (int i = 0; i < connections; i++) {
                    Callable<long[]> one = () -> load.oneConnection(end);
                    ofLoad.add(threads.submit(one));
                }
                running.add(ofLoad);
            }
            List<Measured> measured = new ArrayList<>();
            for (List<Future<long[]>> ofLoad : running) {
                List<long[]> times = new ArrayList<>();
                for (Future<long[]> one : ofLoad) {
                    times.add(one.get());
                }
                measured.add(Measured.of(times, time));
            }
            return measured;
        }
    }

    private long[] oneConnection(long end) throws IOException {
        long[] times = new long[1024];
        int count = 0;
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), target.getPort())) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
            for (long begun = System.nanoTime(); begun < end; begun = System.nanoTime()) {
                socket.getOutputStream().write(request);
                readAnswer(in);
                times = count < times.length ? times : Arrays.copyOf(times, count * 2);
                times[count++] = System.nanoTime() - begun;
            }
        }
        return Arrays.copyOf(times, count);
    }

    private void readAnswer(InputStream in) throws IOException {
        String status = line(in);
        if (!status.contains(" 200")) {
            throw new IOException(target + " answered " + status);
        }
        int length = -1;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        if (length >= 0) {
            in.skipNBytes(length);
            return;
        }
        for (int chunk = chunk(in); chunk > 0; chunk = chunk(in)) {
            in.skipNBytes(chunk + 2L);
        }
        line(in);
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    /**
     * What came of it.
     *
     * @param requests how many were answered
     * @param p99 what 99 of 100 stayed below
     */
    record Measured(long requests, Duration time, Duration median, Duration p99) {

        static Measured of(List<long[]> times, Duration time) {
            long[] all = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            if (all.length == 0) {
                throw new IllegalStateException("nothing was answered");
            }
            return new Measured(
                    all.length,
                    time,
                    Duration.ofNanos(all[all.length / 2]),
                    Duration.ofNanos(all[(int) Math.min(all.length - 1L, all.length * 99L / 100)]));
        }

        long perSecond() {
            return requests * 1000 / time.toMillis();
        }
    }
}
