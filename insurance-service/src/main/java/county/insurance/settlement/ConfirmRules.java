package county.insurance.settlement;

import county.platform.access.Official;
import county.platform.problem.Refused;
import county.platform.step.FourEyes;

/** Who confirms a settlement. Pure. */
public final class ConfirmRules {

    private ConfirmRules() {}

    /** The insurer, by somebody on nothing of whose it rests. */
    public static void mustConfirm(Official official, Settlement settlement, InsurerStanding standing) {
        mustUnderwrite(official, standing);
        if (!settlement.state().equals("run")) {
            throw Refused.conflict("这次结算已经确认，请刷新后再看。");
        }
        if (standing.hand()) {
            throw Refused.sameHand("您经手过这次结算所依据的清单、承保、出栏数量或价格，须由另一人确认。");
        }
        FourEyes.mustBeAnother(official, "结算由您本人运行，须由另一人确认。", settlement.runBy());
    }

    /** Decision: one insurer underwrites the whole of a scheme; a settlement of several is nobody's to confirm or pay. */
    public static void mustUnderwrite(Official official, InsurerStanding standing) {
        SettlementRoles.mustBeInsurer(official);
        if (!standing.underwrites()) {
            throw Refused.forbidden("这个方案的保险单不全由本机构承保，不能办理。");
        }
    }
}
