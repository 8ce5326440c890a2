package county.insurance.sanction;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.problem.Refused;
import county.platform.step.Act;
import county.platform.time.BusinessTime;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The register of sanctions, for those who check by it and those who decide on it. */
@RestController
class SanctionController {

    private static final int MOST = 200;

    private final Sanctions sanctions;
    private final Imposing imposing;
    private final BusinessTime time;

    SanctionController(Sanctions sanctions, Imposing imposing, BusinessTime time) {
        this.sanctions = sanctions;
        this.imposing = imposing;
        this.time = time;
    }

    @GetMapping("/api/insurance/sanctions")
    Mono<SanctionPage> page(
            @AuthenticationPrincipal Official official,
            @RequestParam(defaultValue = "false") boolean active,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long after,
            @RequestParam(defaultValue = "50") int limit) {
        if (!official.seesAll() && !official.has(Role.INSURER)) {
            throw Refused.forbidden("失信名单只供主管部门和承保机构查看；投保时系统会自动核对。");
        }
        if (limit < 1 || limit > MOST) {
            throw Refused.malformed("limit", "每页条数须在 1 到 " + MOST + " 之间。");
        }
        return sanctions
                .page(active, time.today(), after, limit)
                .map(rows -> new SanctionPage(
                        rows.stream().map(row -> view(official, row)).toList(),
                        rows.size() < limit ? null : rows.getLast().id(),
                        SanctionRules.acts(official)));
    }

    @PostMapping("/api/insurance/sanctions")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<SanctionView> impose(
            @AuthenticationPrincipal Official official,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
            @Valid @RequestBody Imposition body) {
        return imposing.impose(official, key, body).map(sanction -> view(official, sanction));
    }

    @PostMapping("/api/insurance/sanctions/{id}/lifting")
    Mono<SanctionView> lift(
            @AuthenticationPrincipal Official official, @PathVariable long id, @Valid @RequestBody Lifting body) {
        return imposing.lift(official, id, body).map(sanction -> view(official, sanction));
    }

    private SanctionView view(Official official, Sanction sanction) {
        return new SanctionView(
                sanction, sanction.bars(time.today()), SanctionRules.acts(official, sanction, time.today()));
    }

    /**
     * @param next the id to go on after, or null on the last page
     * @param actions what the caller may do with the register
     */
    record SanctionPage(List<SanctionView> items, @Nullable Long next, List<Act> actions) {}

    /** @param actions what the caller may do with it */
    record SanctionView(@JsonUnwrapped Sanction sanction, boolean active, List<Act> actions) {}
}
