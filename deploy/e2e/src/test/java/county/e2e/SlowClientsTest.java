package county.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that send slowly, in part or not at all close nothing for those who are honest, logged in or not. */
@OnThePlatform
class SlowClientsTest {

    private static final int MANY = 40;
    private static final int CALLS = 10;

    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/insurance/public/schemes HTTP/1.1|Host: localhost|Content-Length: 10||",
                "POST /api/insurance/public/household/records HTTP/1.1|Host: localhost|Content-Type: application/json|"
                        + "Content-Length: 100||{",
                "POST /api/insurance/lists HTTP/1.1|Host: localhost|Transfer-Encoding: chunked||1|{",
                "POST /logout HTTP/1.1|Host: localhost|Content-Type: application/x-www-form-urlencoded|"
                        + "Content-Length: 100||_",
                "GET /api/insurance/public/schemes HTTP/1.1|Host: local",
                ""
            })
    void leaveTheOthersAlone(String sent) throws IOException {
        Visitor clerk = Visitor.loggedIn(DemoUser.named("clerk-wenzu"));
        for (int i = 0; i < MANY; i++) {
            send(sent.replace("|", "\r\n"));
        }
        for (int i = 0; i < CALLS; i++) {
            assertThat(new Visitor().get("/api/insurance/public/schemes").statusCode())
                    .isEqualTo(200);
            assertThat(clerk.get("/api/insurance/lists").statusCode()).isEqualTo(200);
        }
        for (int i = 0; i < MANY / 2; i++) {
            sockets.get(i).close(); // half of them break off
        }
        for (int i = 0; i < CALLS; i++) {
            assertThat(new Visitor().get("/api/insurance/public/schemes").statusCode())
                    .isEqualTo(200);
            assertThat(clerk.get("/api/insurance/lists").statusCode()).isEqualTo(200);
        }
    }

    private void send(String text) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), RunningPlatform.GATEWAY.getPort());
        sockets.add(socket);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
