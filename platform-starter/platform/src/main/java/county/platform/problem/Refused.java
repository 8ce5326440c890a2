package county.platform.problem;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A request that the platform understood and refuses, with the reason in words for the person who made it. */
public final class Refused extends RuntimeException {

    private final HttpStatus status;
    private final List<FieldProblem> fields;
    private final @Nullable Duration again;

    private Refused(HttpStatus status, String detail, List<FieldProblem> fields) {
        this(status, detail, fields, null);
    }

    private Refused(HttpStatus status, String detail, List<FieldProblem> fields, @Nullable Duration again) {
        super(detail, null, false, false);
        this.status = status;
        this.fields = List.copyOf(fields);
        this.again = again;
    }

    /** 400: the request itself is wrong, in this field. */
    public static Refused malformed(String field, String reason) {
        return new Refused(HttpStatus.BAD_REQUEST, reason, List.of(new FieldProblem(field, reason)));
    }

    /** 403: the caller's role does not include this. */
    public static Refused forbidden(String reason) {
        return new Refused(HttpStatus.FORBIDDEN, reason, List.of());
    }

    /** 403: another unit's data, whether there is any or not. */
    public static Refused foreignUnit() {
        return forbidden("您只能查看和办理本单位的数据。");
    }

    /** 404: no such thing, or none that the caller may know of. */
    public static Refused notFound(String what) {
        return new Refused(HttpStatus.NOT_FOUND, "没有找到" + what + "。", List.of());
    }

    /** 409: somebody else changed it in the meantime. */
    public static Refused conflict() {
        return new Refused(HttpStatus.CONFLICT, "这条记录刚刚被别人修改过，请刷新后再提交；您填写的内容没有保存。", List.of());
    }

    /** 409: what the caller saw is no longer so, in words that say what is. */
    public static Refused conflict(String detail) {
        return new Refused(HttpStatus.CONFLICT, detail, List.of());
    }

    /** 413: more than is taken. */
    public static Refused tooLarge(String reason) {
        return new Refused(HttpStatus.CONTENT_TOO_LARGE, reason, List.of());
    }

    /** 422: well-formed, but against a rule. */
    public static Refused againstRule(String field, String reason) {
        return new Refused(HttpStatus.UNPROCESSABLE_CONTENT, reason, List.of(new FieldProblem(field, reason)));
    }

    /** 422: well-formed, but against several rules at once. */
    public static Refused againstRules(List<FieldProblem> faults) {
        return new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "有 " + faults.size() + " 处不符合规定，请按提示修改。", faults);
    }

    /**
     * 429: too much at a time.
     *
     * @param again after how long to try again
     */
    public static Refused tooMany(String reason, Duration again) {
        return new Refused(HttpStatus.TOO_MANY_REQUESTS, reason, List.of(), again);
    }

    /**
     * 409: right in itself, but not now, because the platform is busy with something that must not be disturbed.
     *
     * @param again after how long to try again
     */
    public static Refused notNow(String reason, Duration again) {
        return new Refused(HttpStatus.CONFLICT, reason, List.of(), again);
    }

    HttpStatus status() {
        return status;
    }

    List<FieldProblem> fields() {
        return fields;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    /** After how long the same request may be taken, or null when waiting changes nothing. */
    @Nullable
    Duration again() {
        return again;
    }
}
