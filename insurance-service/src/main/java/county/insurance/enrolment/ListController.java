package county.insurance.enrolment;

import county.insurance.policy.EnrolmentList;
import county.insurance.policy.EnrolmentLists;
import county.insurance.policy.WantedLists;
import county.platform.access.Official;
import county.platform.page.Count;
import county.platform.problem.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The village lists, as far as the caller sees. */
@RestController
public class ListController {

    static final int MOST = 200;

    private final EnrolmentLists lists;
    private final Enrolling enrolling;

    ListController(EnrolmentLists lists, Enrolling enrolling) {
        this.lists = lists;
        this.enrolling = enrolling;
    }

    /** A page of lists; the first one also says how many there are, and how many in each state. */
    @GetMapping("/api/insurance/lists")
    Mono<ListPage> page(
            @AuthenticationPrincipal Official official,
            @RequestParam(defaultValue = "") String scheme,
            @RequestParam(defaultValue = "") String township,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        checkLimit(limit);
        var wanted = new WantedLists(scheme, township, text.strip());
        return lists.page(official, wanted, state, after, limit)
                .flatMap(rows -> after == 0
                        ? lists.counts(official, wanted).map(counts -> ListPage.first(rows, limit, counts, state))
                        : Mono.just(ListPage.following(rows, limit)));
    }

    @GetMapping("/api/insurance/lists/{id}")
    Mono<EnrolmentList> list(@AuthenticationPrincipal Official official, @PathVariable long id) {
        return lists.find(official, id).switchIfEmpty(Mono.error(() -> Refused.notFound("这份清单")));
    }

    @PostMapping("/api/insurance/lists")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<EnrolmentList> open(@AuthenticationPrincipal Official official, @Valid @RequestBody Opening body) {
        return enrolling.open(official, body.scheme(), body.township(), body.village());
    }

    @DeleteMapping("/api/insurance/lists/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> discard(@AuthenticationPrincipal Official official, @PathVariable long id) {
        return enrolling.discard(official, id);
    }

    public static void checkLimit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw Refused.malformed("limit", "每页条数须在 1 到 " + MOST + " 之间。");
        }
    }

    /**
     * A page of lists.
     *
     * @param next the id to go on after, or null on the last page
     * @param total how many lists are selected, exactly; null on a page that follows
     * @param counts how many there are in each state that has any, whatever state is selected; null on a page that follows
     */
    record ListPage(
            List<EnrolmentList> items,
            @Nullable Long next,
            @Nullable Long total,
            @Nullable List<Count> counts) {

        static ListPage first(List<EnrolmentList> rows, int limit, List<Count> counts, String state) {
            return new ListPage(rows, next(rows, limit), Count.total(counts, state), counts);
        }

        static ListPage following(List<EnrolmentList> rows, int limit) {
            return new ListPage(rows, next(rows, limit), null, null);
        }

        private static @Nullable Long next(List<EnrolmentList> rows, int limit) {
            return rows.size() < limit ? null : rows.getLast().id();
        }
    }

    record Opening(
            @NotBlank(message = "请选择保险方案。") String scheme,
            @NotBlank(message = "请选择镇街。") String township,
            @NotBlank(message = "请选择村（社区）。") String village) {}
}
