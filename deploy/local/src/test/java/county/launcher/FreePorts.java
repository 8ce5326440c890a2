package county.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports that nobody has at the moment. */
final class FreePorts {
    private FreePorts() {}

    static int one() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** A base whose PostgreSQL port is free. */
    static int base() throws IOException {
        return one() - new Ports(0).postgres();
    }
}
