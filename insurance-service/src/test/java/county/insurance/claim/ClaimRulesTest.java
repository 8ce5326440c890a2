package county.insurance.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import county.insurance.duty.InsuranceDuty;
import county.insurance.settlement.ConfirmRules;
import county.insurance.settlement.InsurerStanding;
import county.insurance.settlement.Payouts.Remaining;
import county.insurance.settlement.Settlement;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.problem.Refused;
import county.platform.step.Act;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is offered with a settlement or a dispute is what its writes accept. */
class ClaimRulesTest {

    private static final LocalDate DAY = LocalDate.parse("2023-12-20");
    private static final List<String> STATES = List.of("run", "confirmed", "paid", "published");
    private static final Official OFFICER = new Official(
            "officer",
            "officer",
            Set.of(Role.BUREAU_OFFICER),
            Set.of("bureau"),
            true,
            Map.of("bureau", Set.of(InsuranceDuty.SETTLES.key(), InsuranceDuty.DECIDES_DISPUTES.key())));
    private static final Official INSURER =
            new Official("insurer", "insurer", Set.of(Role.INSURER), Set.of("insurer-designated"), false);
    private static final Official CLERK =
            new Official("clerk", "clerk", Set.of(Role.TOWNSHIP_CLERK), Set.of("370114008"), false);
    private static final List<Official> PEOPLE = List.of(OFFICER, INSURER, CLERK);

    @Test
    void aSettlementIsOfferedAsItsWritesAcceptIt() {
        for (Official official : PEOPLE) {
            for (String state : STATES) {
                for (String confirmer : List.of("insurer", "somebody")) {
                    for (boolean yes : List.of(true, false)) {
                        var standing = new InsurerStanding(yes || !official.equals(INSURER), !yes);
                        var left = state.equals("paid")
                                ? new Remaining(0, BigDecimal.ZERO, 0)
                                : new Remaining(2, BigDecimal.TEN, 0);
                        Settlement one = settlement(state, confirmer);
                        List<Act> acts = ClaimRules.acts(official, one, standing, left, yes);
                        agrees(acts, "confirm", () -> ConfirmRules.mustConfirm(official, one, standing));
                        agrees(acts, "pay", () -> ClaimRules.mustPay(official, one, standing, left));
                        agrees(acts, "publish", () -> ClaimRules.mustPublish(official, one, left, yes));
                    }
                }
            }
        }
    }

    @Test
    void nobodyPaysWhatTheyConfirmedAndIsToldSo() {
        var left = new Remaining(2, BigDecimal.TEN, 0);
        assertThat(ClaimRules.acts(
                        INSURER, settlement("confirmed", "insurer"), new InsurerStanding(true, false), left, false))
                .containsExactly(new Act("pay", "paid", false, null, "赔付金额由您本人确认，须由另一人登记付款。"));
    }

    @Test
    void aDisputeIsOfferedAsItsWritesAcceptIt() {
        for (Official official : PEOPLE) {
            for (String state : List.of("negotiation", "certification", "closed")) {
                for (String by : List.of("officer", "insurer", "somebody")) {
                    for (boolean paid : List.of(true, false)) {
                        Dispute one = dispute(state, by, paid ? DAY : null);
                        List<Act> acts = DisputeRules.acts(official, one);
                        agrees(acts, "certify", () -> DisputeRules.mustCertify(official, one));
                        agrees(acts, "close", () -> DisputeRules.mustClose(official, one));
                        agrees(acts, "pay", () -> DisputeRules.mustPay(official, one));
                        agrees(acts, "fail", () -> DisputeRules.mustFail(official, one));
                    }
                }
            }
        }
    }

    private static void agrees(List<Act> acts, String act, Runnable guard) {
        assertThat(acts.stream().anyMatch(offered -> offered.act().equals(act) && offered.allowed()))
                .as(act)
                .isEqualTo(!(catchThrowable(guard::run) instanceof Refused));
    }

    private static Settlement settlement(String state, String confirmer) {
        int at = STATES.indexOf(state);
        return new Settlement(
                1,
                "2023-green-onion",
                "大葱",
                "亩",
                1,
                1,
                BigDecimal.ONE,
                37,
                DAY,
                state,
                2,
                BigDecimal.TEN,
                "officer",
                DAY,
                DAY,
                DAY,
                false,
                at < 1 ? null : confirmer,
                at < 1 ? null : DAY,
                at < 2 ? null : DAY,
                at < 3 ? null : "somebody",
                at < 3 ? null : DAY,
                1);
    }

    private static Dispute dispute(String state, String by, @Nullable LocalDate paidOn) {
        boolean closed = state.equals("closed");
        return new Dispute(
                1,
                "2023-green-onion",
                1,
                1,
                5,
                "户",
                "370114008",
                "绣惠街道",
                "村",
                "insurer-designated",
                state,
                DAY,
                "面积",
                null,
                null,
                null,
                closed ? "更正" : null,
                closed ? "1 号" : null,
                closed ? BigDecimal.TEN : null,
                closed ? BigDecimal.ONE : null,
                closed ? paidOn : null,
                by,
                closed ? "officer" : null,
                closed ? DAY : null,
                1);
    }
}
