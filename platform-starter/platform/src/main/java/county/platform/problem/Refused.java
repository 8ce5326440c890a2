package county.platform.problem;

import county.platform.problem.Refusal.AgainstRules;
import county.platform.problem.Refusal.Changed;
import county.platform.problem.Refusal.Forbidden;
import county.platform.problem.Refusal.Malformed;
import county.platform.problem.Refusal.NotYet;
import county.platform.problem.Refusal.OutOfTurn;
import county.platform.problem.Refusal.SameHand;
import county.platform.problem.Refusal.TooLarge;
import county.platform.problem.Refusal.TooMany;
import county.platform.problem.Refusal.Unknown;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request that the platform understood and refuses, with the reason in words for the person who made it. */
public final class Refused extends RuntimeException {

    private final transient Refusal refusal;

    private Refused(Refusal refusal) {
        super(refusal.reason(), null, false, false);
        this.refusal = refusal;
    }

    /** Refuses with a reason that was found somewhere else. */
    public static Refused of(Refusal refusal) {
        return new Refused(refusal);
    }

    /** The request itself is wrong, in this field. */
    public static Refused malformed(String field, String reason) {
        return new Refused(new Malformed(field, reason));
    }

    /** The caller's role does not include this. */
    public static Refused forbidden(String reason) {
        return new Refused(new Forbidden(reason));
    }

    /** Theirs, but for another person to do: they had a hand in what it rests on. */
    public static Refused sameHand(String reason) {
        return new Refused(new SameHand(reason));
    }

    /** Another unit's data, whether there is any or not. */
    public static Refused foreignUnit() {
        return forbidden("您只能查看和办理本单位的数据。");
    }

    /** No such thing, or none that the caller may know of. */
    public static Refused notFound(String what) {
        return new Refused(new Unknown("没有找到" + what + "。"));
    }

    /** Somebody else changed it in the meantime. */
    public static Refused conflict() {
        return conflict("这条记录刚刚被别人修改过，请刷新后再提交；您填写的内容没有保存。");
    }

    /** What the caller saw is no longer so, in words that say what is. */
    public static Refused conflict(String detail) {
        return new Refused(new Changed(detail, null));
    }

    /** More than is taken. */
    public static Refused tooLarge(String reason) {
        return new Refused(new TooLarge(reason));
    }

    /** Well-formed, but against a rule. */
    public static Refused againstRule(String field, String reason) {
        return new Refused(new AgainstRules(reason, List.of(new FieldProblem(field, reason))));
    }

    /** Well-formed, but not before this day. */
    public static Refused notYet(String field, String reason, LocalDate from) {
        return new Refused(new NotYet(field, reason, from));
    }

    /** Well-formed, but the record is not in a state from which this leads on. */
    public static Refused outOfTurn(String field, String reason) {
        return new Refused(new OutOfTurn(field, reason));
    }

    /** Well-formed, but against several rules at once. */
    public static Refused againstRules(List<FieldProblem> faults) {
        return new Refused(new AgainstRules("有 " + faults.size() + " 处不符合规定，请按提示修改。", faults));
    }

    /**
     * Too much at a time.
     *
     * @param again after how long to try again
     */
    public static Refused tooMany(String reason, Duration again) {
        return new Refused(new TooMany(reason, again));
    }

    /**
     * Right in itself, but not now, because the platform is busy with something that must not be disturbed.
     *
     * @param again after how long to try again
     */
    public static Refused notNow(String reason, Duration again) {
        return new Refused(new Changed(reason, again));
    }

    /** Why. */
    public Refusal refusal() {
        return refusal;
    }

    /** After how long the same request may be taken, or null when waiting changes nothing. */
    @Nullable
    Duration again() {
        return refusal.again();
    }
}
