package county.insurance.sale;

import county.insurance.policy.EnrolmentList;
import county.insurance.policy.ListState;
import county.insurance.scheme.Scheme;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.problem.Refused;
import java.time.LocalDate;

/** Who reports what was sold, and when. Pure. */
final class SaleRules {

    private SaleRules() {}

    /** The township and the insurer of a list in force. */
    static void mustReport(Official official, EnrolmentList list) {
        boolean township = official.has(Role.TOWNSHIP_CLERK) && official.belongsTo(list.township());
        boolean insurer = official.has(Role.INSURER) && official.belongsTo(String.valueOf(list.insurer()));
        if (!township && !insurer) {
            throw Refused.foreignUnit();
        }
        if (list.stateNow() != ListState.IN_FORCE) {
            throw Refused.outOfTurn("list", "已生效的清单才登记出栏数量。");
        }
    }

    /**
     * From the first day of cover until the settlement is run.
     *
     * @param settled whether it has been
     */
    static void mustBeOpen(Scheme scheme, boolean settled, LocalDate today) {
        if (!scheme.soldOnly()) {
            throw Refused.outOfTurn("scheme", "这个方案的赔款不以出栏数量为限，不需要登记。");
        }
        if (today.isBefore(scheme.coverFrom())) {
            throw Refused.notYet("scheme", "保险期间从 " + scheme.coverFrom() + " 开始，之后才能登记出栏数量。", scheme.coverFrom());
        }
        if (settled) {
            throw Refused.outOfTurn("scheme", "这个方案已经结算；出栏数量有误的，请在结算页面提出争议。");
        }
    }
}
