package county.insurance.scheme;

import java.util.regex.Pattern;

/** What a stage is about, known by the words of its name. The first that fits counts. Pure. */
enum StageKind {
    /** The monitoring points are set up. */
    POINTS("监测点|布点"),
    /** Prices are collected and published. */
    PRICES("(监测|采集|计算|发布).*价格|价格.*(监测|采集|发布)"),
    /** The cover runs. */
    COVER("^保险期间"),
    /** Payouts are computed and paid. */
    CLAIMS("理赔|赔付|赔款|结算"),
    /** Households enrol and contracts are made. */
    ENROLMENT("投保|参保|签约|签订.*合同"),
    /** None of these. */
    OTHER("");

    private final Pattern words;

    StageKind(String words) {
        this.words = Pattern.compile(words);
    }

    static StageKind of(String name) {
        for (StageKind kind : values()) {
            if (kind.words.matcher(name).find()) {
                return kind;
            }
        }
        return OTHER;
    }
}
