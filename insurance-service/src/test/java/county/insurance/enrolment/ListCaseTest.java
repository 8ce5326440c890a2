package county.insurance.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import county.insurance.TestTerms;
import county.insurance.duty.InsuranceDuty;
import county.insurance.policy.EnrolmentList;
import county.insurance.policy.ListState;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.problem.Refused;
import county.platform.step.Act;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is offered with a list of the green onions of 2023 is what its writes accept, and the other way round. */
class ListCaseTest {

    private static final String TOWNSHIP = "370114008";
    private static final String INSURER = "insurer-designated";
    private static final List<String> DAYS = List.of(
            "2023-08-01",
            "2023-08-16",
            "2023-09-15",
            "2023-09-16",
            "2023-10-31",
            "2023-11-05",
            "2023-11-06",
            "2023-12-14");

    private static final Official CLERK = official("clerk", Role.TOWNSHIP_CLERK, TOWNSHIP);
    private static final Map<String, Official> PEOPLE = Map.of(
            "clerk", CLERK,
            "neighbour", official("neighbour", Role.TOWNSHIP_CLERK, "370114001"),
            "insurer", official("insurer", Role.INSURER, INSURER),
            "rival", official("rival", Role.INSURER, "insurer-other"),
            "development", officer("development", InsuranceDuty.REVIEWS_ENROLMENT),
            "finance", officer("finance", InsuranceDuty.REVIEWS_SUBSIDY),
            "leader", official("leader", Role.LEADER, "district"));

    static Stream<ListCase> cases() {
        return PEOPLE.values().stream()
                .flatMap(official -> Stream.of(ListState.values())
                        .flatMap(state -> DAYS.stream()
                                .map(LocalDate::parse)
                                .flatMap(today -> Stream.of(
                                        one(official, state, today, List.of(), 3, null),
                                        one(official, state, today, List.of(), 0, today.minusDays(1)),
                                        one(
                                                official,
                                                state,
                                                today,
                                                List.of(new ListHand("enter", null)),
                                                3,
                                                today.minusDays(9))))));
    }

    /** For every person, state, day, hand and notice. */
    @ParameterizedTest
    @MethodSource("cases")
    void offersWhatItAcceptsAndAcceptsWhatItOffers(ListCase one) {
        Map<String, Runnable> guards = guards(one);
        List<Act> acts = one.acts();
        assertThat(acts).extracting(Act::act).isSubsetOf(guards.keySet());
        guards.forEach((act, guard) -> assertThat(
                        acts.stream().anyMatch(offered -> offered.act().equals(act) && offered.allowed()))
                .as(
                        "%s by %s in %s on %s",
                        act,
                        one.official().username(),
                        one.list().state(),
                        one.rule().today())
                .isEqualTo(!(catchThrowable(guard::run) instanceof Refused)));
        assertThat(acts).allSatisfy(act -> assertThat(act.why() == null).isEqualTo(act.allowed()));
    }

    private static Map<String, Runnable> guards(ListCase one) {
        var guards = new LinkedHashMap<String, Runnable>();
        guards.put("start-notice", one::mustStart);
        guards.put("close-notice", one::mustClose);
        guards.put("submit", one::mustSubmit);
        guards.put("underwrite", one::mustUnderwrite);
        guards.put("approve", one::mustApprove);
        guards.put("enter", one::mustEnter);
        guards.put("change", one::mustChange);
        guards.put("object", one::mustObject);
        guards.put("take-back", one::mustTakeBack);
        guards.put("return", one::mustReturn);
        guards.put("return-to-township", one::mustReturnToTownship);
        guards.put("discard", one::mustDiscard);
        guards.put("end", one::mustEnd);
        return guards;
    }

    @ParameterizedTest
    @CsvSource({
        "clerk,       NOTICE,      close-notice,       2023-09-06,",
        "clerk,       NOTICE,      end,                ,",
        "insurer,     INSURER,     underwrite,         ,",
        "insurer,     INSURER,     return-to-township, ,",
        "development, DEVELOPMENT, approve,            , 保险期间已于 2023-11-06 开始",
        "finance,     FINANCE,     approve,            , 保险期间已于 2023-11-06 开始",
    })
    void offersToWhomItIsTheirTurn(
            String who, ListState state, String act, @Nullable LocalDate from, @Nullable String why) {
        LocalDate today = LocalDate.parse(why == null ? "2023-09-05" : "2023-11-06");
        ListCase one = one(PEOPLE.get(who), state, today, List.of(), 3, LocalDate.parse("2023-09-05"));
        assertThat(one.acts())
                .filteredOn(offered -> offered.act().equals(act))
                .singleElement()
                .satisfies(offered -> {
                    assertThat(offered.from()).isEqualTo(from);
                    if (why != null) {
                        assertThat(offered.why()).contains(why);
                    }
                });
    }

    @Test
    void saysFromWhichDayTheNoticeMayBeClosedAndHouseholdsEntered() {
        LocalDate today = LocalDate.parse("2023-08-10");
        assertThat(one(CLERK, ListState.DRAFT, today, List.of(), 3, null).acts())
                .contains(new Act(
                        "enter",
                        "draft",
                        false,
                        LocalDate.parse("2023-08-16"),
                        "投保期为 2023-08-16 至 2023-09-15，今天（2023-08-10）不能登记。"));
    }

    @Test
    void offersNothingToStrangers() {
        for (String who : List.of("neighbour", "rival", "leader")) {
            assertThat(one(PEOPLE.get(who), ListState.INSURER, LocalDate.parse("2023-09-20"), List.of(), 3, null)
                            .acts())
                    .isEmpty();
        }
    }

    private static ListCase one(
            @Nullable Official official,
            ListState state,
            LocalDate today,
            List<ListHand> hands,
            long policies,
            @Nullable LocalDate noticeUntil) {
        var rule = new ListRule(TestTerms.onion().scheme(), today, today.isAfter(LocalDate.parse("2023-12-13")));
        LocalDate underwritten = noticeUntil == null ? LocalDate.parse("2023-09-20") : null;
        var list = new EnrolmentList(
                1,
                "2023-green-onion",
                "大葱",
                1,
                "亩",
                TOWNSHIP,
                "绣惠街道",
                TOWNSHIP + "234",
                "村",
                1,
                state.key(),
                INSURER,
                null,
                underwritten,
                "clerk",
                OffsetDateTime.parse("2023-08-20T08:00:00+08:00"),
                1,
                policies,
                BigDecimal.ONE,
                BigDecimal.ONE,
                BigDecimal.ONE,
                BigDecimal.ONE,
                BigDecimal.ONE,
                BigDecimal.ONE,
                BigDecimal.ONE,
                0,
                0,
                0);
        Notice running = noticeUntil == null || state != ListState.NOTICE
                ? null
                : new Notice(1, 1, 1, noticeUntil.minusDays(5), noticeUntil, "running", "clerk", null, null, 0, 1);
        return new ListCase(
                java.util.Objects.requireNonNull(official), list, rule, 5, hands, running, policies > 0, null);
    }

    private static Official official(String username, Role role, String unit) {
        return new Official(username, username, Set.of(role), Set.of(unit), role == Role.LEADER);
    }

    private static Official officer(String username, InsuranceDuty duty) {
        return new Official(
                username,
                username,
                Set.of(Role.BUREAU_OFFICER),
                Set.of(username),
                true,
                Map.of(username, Set.of(duty.key())));
    }
}
