package county.insurance.correction;

import county.insurance.duty.InsuranceDuty;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.person.BankAccount;
import county.platform.person.Phone;
import county.platform.problem.FieldProblem;
import county.platform.problem.Refused;
import county.platform.step.Act;
import county.platform.step.FourEyes;
import county.platform.step.Offers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who enters and who releases a correction, and what it may say. Pure. */
final class CorrectionRules {

    private static final Pattern CERTIFICATE = Pattern.compile("[A-Z0-9-]{4,40}");

    private CorrectionRules() {}

    /** All that is wrong with an entry by itself. */
    static List<FieldProblem> faults(CorrectionEntry entry) {
        var faults = new ArrayList<FieldProblem>();
        boolean household = entry.isOfHousehold();
        String phone = entry.phone();
        String account = entry.account();
        String certificate = entry.certificate();
        check(faults, "policy", household || certificate != null, "请填写要更正的内容。");
        check(faults, "certificate", !household || certificate == null, "保险单号由承保机构另行更正，不与农户信息一起登记。");
        if (phone != null) {
            Phone.fault(phone).ifPresent(reason -> faults.add(new FieldProblem("phone", reason)));
        }
        if (account != null) {
            BankAccount.fault(account).ifPresent(reason -> faults.add(new FieldProblem("account", reason)));
        }
        check(
                faults,
                "certificate",
                certificate == null || CERTIFICATE.matcher(certificate).matches(),
                "保险单号为 4 至 40 位大写字母、数字或连字符。");
        check(faults, "attachment", !household || entry.attachment() != null, "请先上传更正所依据的材料（如银行卡复印件、农户签字的说明）。");
        return faults;
    }

    private static void check(List<FieldProblem> faults, String field, boolean kept, String reason) {
        if (!kept) {
            faults.add(new FieldProblem(field, reason));
        }
    }

    /** The township enters what belongs to the household, the insurer its own certificate number. */
    static void mustEnter(
            Official official,
            String township,
            @Nullable String insurer,
            @Nullable LocalDate inForceOn,
            @Nullable LocalDate endedOn,
            boolean ofHousehold) {
        boolean may = ofHousehold ? isTownship(official, township) : isInsurer(official, insurer);
        if (!may) {
            throw Refused.forbidden(ofHousehold ? "农户的姓名、电话和账号由经办镇街登记更正。" : "保险单号由承保机构登记更正。");
        }
        if (inForceOn == null || endedOn != null) {
            throw Refused.outOfTurn("policy", "只更正已生效、没有解除的保险单；还没有生效的，请退回清单修改。");
        }
    }

    /** @param waits whether a correction of the policy waits for its release */
    static void mustBeOnly(boolean waits) {
        if (waits) {
            throw twin();
        }
    }

    static Refused twin() {
        return Refused.conflict("这份保险单已有一项更正等待核对，办结后才能再登记。");
    }

    /** Somebody else releases it: the insurer that pays by it, or Development and Reform. */
    static void mustRelease(Official official, Correction correction) {
        mustBeEntered(correction);
        if (!isInsurer(official, correction.insurer()) && !isBureau(official)) {
            throw Refused.forbidden("更正由承保机构或负责更正核对的部门核对。");
        }
        FourEyes.mustBeAnother(official, "这项更正由您本人登记，须由另一人核对。", correction.enteredBy());
    }

    /** Whoever may release it may refuse it; who entered it, or a colleague, may take it back. */
    static void mustRefuse(Official official, Correction correction) {
        mustBeEntered(correction);
        if (!isInsurer(official, correction.insurer())
                && !isBureau(official)
                && !isTownship(official, correction.township())) {
            throw Refused.foreignUnit();
        }
    }

    /** What somebody may do with a correction now. */
    static List<Act> acts(Official official, Correction correction) {
        return new Offers()
                .ask("release", "released", () -> mustRelease(official, correction))
                .ask("refuse", "refused", () -> mustRefuse(official, correction))
                .acts();
    }

    private static void mustBeEntered(Correction correction) {
        if (!correction.state().equals("entered")) {
            throw Refused.conflict("这项更正已经办结，请刷新后再看。");
        }
    }

    private static boolean isTownship(Official official, String township) {
        return official.has(Role.TOWNSHIP_CLERK) && official.belongsTo(township);
    }

    private static boolean isInsurer(Official official, @Nullable String insurer) {
        return official.has(Role.INSURER) && official.belongsTo(String.valueOf(insurer));
    }

    private static boolean isBureau(Official official) {
        return official.has(InsuranceDuty.RELEASES_CORRECTIONS);
    }
}
