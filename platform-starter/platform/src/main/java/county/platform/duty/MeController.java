package county.platform.duty;

import county.platform.access.Official;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the caller is in this module, so that pages offer what they may do and nothing else. */
@RestController
class MeController {

    @GetMapping("/api/${county.module}/me")
    Mono<Me> me(@AuthenticationPrincipal Official official) {
        return Mono.just(new Me(
                official.username(),
                official.scope(),
                official.duties().values().stream()
                        .flatMap(Set::stream)
                        .distinct()
                        .sorted()
                        .toList()));
    }

    /**
     * @param scope {@code all}, one unit's code, or {@code own} for several
     * @param duties the keys of the duties that the caller's units have
     */
    record Me(String username, String scope, List<String> duties) {}
}
