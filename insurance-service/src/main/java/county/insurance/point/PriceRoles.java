package county.insurance.point;

import county.insurance.duty.InsuranceDuty;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.problem.Refused;
import java.time.LocalDate;

/** Who does what with prices (章政办发〔2023〕11号, part 3 (4)): townships collect, the bureau that monitors prices publishes. */
public final class PriceRoles {

    /** Decision: a collector may enter or correct for so many days after the day itself. */
    public static final int DAYS_BACK = 2;

    private PriceRoles() {}

    public static boolean isOfficer(Official official) {
        return official.has(InsuranceDuty.MONITORS_PRICES);
    }

    public static void mustBeOfficer(Official official) {
        official.mustHave(InsuranceDuty.MONITORS_PRICES);
    }

    /** Passes for who reads every township's figures. */
    public static void mustSeeAll(Official official) {
        if (!official.seesAll()) {
            throw Refused.foreignUnit();
        }
    }

    /** Passes for a collector of this point and for the officers who monitor prices. */
    public static void mustReportFor(Official official, Point point) {
        if (isOfficer(official)) {
            return;
        }
        official.mustBelongTo(point.township());
        if (!official.has(Role.TOWNSHIP_CLERK) || !point.isCollectedBy(official.username())) {
            throw Refused.forbidden("“" + point.name() + "”已指定采价员，您不在其中；如需调整，请联系负责价格监测的部门。");
        }
    }

    /** Whether the caller may enter a transaction of this point. */
    public static boolean reportsFor(Official official, Point point) {
        boolean collects = official.has(Role.TOWNSHIP_CLERK)
                && official.belongsTo(point.township())
                && point.isCollectedBy(official.username());
        return collects || isOfficer(official);
    }

    /** Whether the collectors' days for this day are over. */
    public static boolean isLate(LocalDate day, LocalDate today) {
        return day.isBefore(today.minusDays(DAYS_BACK));
    }
}
