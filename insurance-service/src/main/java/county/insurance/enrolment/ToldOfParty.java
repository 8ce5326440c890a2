package county.insurance.enrolment;

import county.insurance.policy.EnrolmentList;
import county.platform.problem.Refused;
import java.util.List;

/** A refusal that says of a party what the caller could not know otherwise; that it was said is kept. */
public final class ToldOfParty extends RuntimeException {

    /** The party has a policy in another township. */
    static final String ENROLLED_ELSEWHERE = "enrolled-elsewhere";

    /** The party is under a sanction. */
    static final String BARRED = "barred";

    private final Refused refused;
    private final EnrolmentList list;
    private final String identityMask;
    private final List<String> told;

    ToldOfParty(Refused refused, EnrolmentList list, String identityMask, List<String> told) {
        super(refused.getMessage(), refused, false, false);
        this.refused = refused;
        this.list = list;
        this.identityMask = identityMask;
        this.told = List.copyOf(told);
    }

    /** What the caller is answered. */
    public Refused refused() {
        return refused;
    }

    EnrolmentList list() {
        return list;
    }

    String identityMask() {
        return identityMask;
    }

    List<String> told() {
        return told;
    }
}
