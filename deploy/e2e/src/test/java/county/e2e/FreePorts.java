package county.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Ports for one more platform on this machine, whoever else runs one. */
final class FreePorts {

    private static final int[] OFFSETS = {80, 90, 101, 102, 103, 104, 132, 180, 190};

    private FreePorts() {}

    private static final int FIRST = 16_000;
    private static final int LAST = 32_000;
    private static final int STEP = 200;

    /**
     * A base from which every port of a platform is free, below those that systems give away; another one each time, so that
     * two builds that look at the same moment do not choose the same.
     */
    static int base() {
        List<Integer> bases = IntStream.iterate(FIRST, base -> base < LAST, base -> base + STEP)
                .boxed()
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(bases);
        return bases.stream()
                .filter(FreePorts::allFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free ports for a platform"));
    }

    private static boolean allFree(int base) {
        return IntStream.of(OFFSETS).allMatch(offset -> free(base + offset));
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
