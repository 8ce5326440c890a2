package county.disclosure.task;

import county.platform.problem.Refused;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a unit's work on a task: the unit how far it is, or the disclosure office what it decides.
 *
 * @param note required of everybody but who accepts
 * @param evidence words or an http(s) address; required to submit, of no effect in a review
 * @param version the version that they saw: 0 for work that has not been started
 */
record UnitReport(
        @NotNull(message = "请选择办理状态。") TaskState state,

        @Nullable @Size(max = 1000, message = "说明不能超过 1000 字。") @Pattern(regexp = PLAIN, message = "说明里有不能保存的控制字符。")
        String note,

        @Nullable
        @Size(max = 500, message = "佐证材料不能超过 500 字。")
        @Pattern(regexp = PLAIN, message = "佐证材料里有不能保存的控制字符。")
        @Pattern(regexp = WORDS_OR_ADDRESS, message = "佐证材料请填文字，或以 http://、https:// 开头的网址。")
        String evidence,

        @Min(value = 0, message = "版本号不正确。") int version) {

    private static final String PLAIN = "[^\\p{Cntrl}&&[^\\r\\n\\t]]*";
    /** Whatever begins like an address must be one that a browser may safely open. */
    private static final String WORDS_OR_ADDRESS = "(?is)(https?://.*|(?![a-z][a-z0-9+.-]*:\\S).*)";

    UnitReport {
        note = stripped(note);
        evidence = stripped(evidence);
    }

    private static @Nullable String stripped(@Nullable String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }

    /** Passes when all is said that this state demands. */
    void mustBeComplete() {
        if (note == null && state == TaskState.RETURNED) {
            throw Refused.malformed("note", "请写明退回的原因。");
        }
        if (note == null && state != TaskState.ACCEPTED) {
            throw Refused.malformed("note", "请填写办理情况。");
        }
        if (evidence == null && state == TaskState.SUBMITTED) {
            throw Refused.malformed("evidence", "提交审核时请附佐证材料。");
        }
    }
}
