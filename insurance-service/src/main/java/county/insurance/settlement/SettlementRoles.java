package county.insurance.settlement;

import county.insurance.duty.InsuranceDuty;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.problem.Refused;

/**
 * Who does what in a settlement (章政办发〔2023〕11号, part 3 (6) and part 5): the bureau that settles publishes the actual
 * price, runs the settlement and publishes the results; the insurer confirms and pays.
 */
public final class SettlementRoles {

    private SettlementRoles() {}

    public static void mustBeOfficer(Official official) {
        official.mustHave(InsuranceDuty.SETTLES);
    }

    static boolean isOfficer(Official official) {
        return official.has(InsuranceDuty.SETTLES);
    }

    public static void mustBeInsurer(Official official) {
        if (!official.has(Role.INSURER)) {
            throw Refused.forbidden("这项操作由承保机构办理。");
        }
    }

    /** Passes for who sees all, for insurers, and for townships; the rows that they see are cut out later. */
    public static void mustTakePart(Official official) {
        if (!takesPart(official)) {
            throw Refused.foreignUnit();
        }
    }

    /** Whether the settlements are the caller's to see at all. */
    public static boolean takesPart(Official official) {
        return official.seesAll() || official.has(Role.INSURER) || official.has(Role.TOWNSHIP_CLERK);
    }
}
