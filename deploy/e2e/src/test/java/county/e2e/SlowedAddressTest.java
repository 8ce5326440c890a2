package county.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Somebody tries passwords on many names from one address: the address has to wait, and no name is locked. Late among the
 * tests, because all of them share that address.
 */
@Order(Integer.MAX_VALUE - 4)
@OnThePlatform
class SlowedAddressTest {

    private static final Duration A_PAUSE = Duration.ofSeconds(40);
    private static final List<String> CLERKS = List.of("caofan", "huanghe", "bucun");

    @Test
    void slowsAnAddressBeforeItLocksAName() {
        HttpResponse<String> last = new Visitor().login("clerk-caofan", "wrong");
        for (int i = 0; i < 10; i++) {
            for (String clerk : CLERKS) {
                last = new Visitor().login("clerk-" + clerk, "wrong");
            }
        }
        assertThat(last.body()).contains("请等一分钟再试").contains("您的账号没有被停用");
        for (String clerk : CLERKS) {
            Patience.until(
                    A_PAUSE,
                    () -> assertThat(new Visitor()
                                    .login("clerk-" + clerk, "demo-" + clerk)
                                    .uri()
                                    .getAuthority())
                            .isEqualTo(RunningPlatform.GATEWAY.getAuthority()));
        }
    }
}
