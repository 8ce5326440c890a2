package county.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** Ports for one more platform on this machine, whoever else runs one. */
final class FreePorts {

    private static final int[] OFFSETS = {80, 90, 101, 102, 103, 104, 132, 180, 190};

    private FreePorts() {}

    /** The first base from 18000 on from which every port of a platform is free. */
    static int base() {
        return IntStream.iterate(18_000, base -> base < 32_000, base -> base + 200)
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
