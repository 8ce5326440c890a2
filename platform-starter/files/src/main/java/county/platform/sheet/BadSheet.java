package county.platform.sheet;

import county.platform.problem.Refused;
import org.jspecify.annotations.Nullable;

/** A list that cannot be read, with the reason in Chinese for the person who sent it. */
public final class BadSheet extends RuntimeException {

    private final String reason;

    BadSheet(String reason) {
        this(reason, null);
    }

    BadSheet(String reason, @Nullable Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    /** A workbook that is none. */
    static BadSheet broken(@Nullable Throwable cause) {
        return new BadSheet("表格文件已损坏，打不开；请用 Excel 或 WPS 重新另存为 .xlsx 后再上传。", cause);
    }

    static BadSheet broken() {
        return broken(null);
    }

    /** A workbook with more of something than any list has. */
    static BadSheet tooComplex() {
        return new BadSheet("文件的内部结构过于复杂，请把名单复制到新的表格中再上传。");
    }

    static BadSheet tooLong(SheetLimits limits) {
        return new BadSheet("表格中有过长的内容，单元格不得超过" + limits.characters() + "个字。");
    }

    public String reason() {
        return reason;
    }

    /** The same as a refusal of the request, 422. */
    public Refused refused() {
        return Refused.againstRule("file", reason);
    }
}
