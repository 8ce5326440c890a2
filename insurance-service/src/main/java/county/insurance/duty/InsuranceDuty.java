package county.insurance.duty;

import county.platform.access.Duty;

/** What bureaus answer for in target-price insurance (章政办发〔2023〕11号, parts 3 and 5). */
public enum InsuranceDuty implements Duty {
    /** Writes the schemes and keeps them up to date. */
    DRAFTS_SCHEMES("制定保险方案"),
    /** Sets up monitoring points, looks over what was collected, publishes prices. */
    MONITORS_PRICES("价格监测与公布"),
    /** Approves the lists of the insured, ends them, ends contracts. */
    REVIEWS_ENROLMENT("参保清单审核"),
    /** Approves the lists for the subsidy, by which the policies come into force and the shares are booked. */
    REVIEWS_SUBSIDY("保费补贴审核"),
    /** Records what the levels of government have paid. */
    PAYS_SUBSIDY("保费补贴拨付"),
    /** Publishes the actual price, runs the settlement, publishes the results. */
    SETTLES("理赔结算"),
    /** Looks over corrections of parties' data where the insurer does not. */
    RELEASES_CORRECTIONS("更正核对"),
    /** Has a disputed amount certified and closes the dispute. */
    DECIDES_DISPUTES("赔付争议处理"),
    /** Bars who has cheated, and lifts the bar. */
    IMPOSES_SANCTIONS("失信惩戒"),
    /** Needs the full numbers of parties, each time with a reason. */
    READS_PERSONAL_DATA("查看完整号码");

    private final String label;

    InsuranceDuty(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
