package county.platform.problem;

import io.r2dbc.spi.R2dbcException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What the database refuses to store came in with the request: a rule that no check in front of it has named. A division
 * by zero or a wrong statement did not, and stays the platform's own fault.
 */
final class BadData {

    /** With it our own triggers refuse; what they say is written for people, and they say it. */
    private static final String IN_WORDS = "23C01";

    private BadData() {}

    /** The answer to a failure that has such a refusal among its causes. */
    static Optional<Problem> problem(Throwable failure) {
        return refusal(failure)
                .map(refusal -> state(refusal).equals(IN_WORDS)
                        ? problem(HttpStatus.UNPROCESSABLE_CONTENT, Objects.requireNonNull(refusal.getMessage()))
                        : of(state(refusal)));
    }

    /** What was refused, for the log: by which constraint, but no value that was sent. */
    static Optional<String> trace(Throwable failure) {
        return refusal(failure)
                .filter(refusal -> of(state(refusal)) != null)
                .map(refusal ->
                        state(refusal).startsWith("23") ? state(refusal) + " " + refusal.getMessage() : state(refusal));
    }

    private static @Nullable Problem of(String state) {
        return switch (state) {
            case "22021", "22P05" -> problem(HttpStatus.BAD_REQUEST, "内容中有无法保存的字符，请删去后重新填写。");
            case "22001", "22003", "22007", "22008", "22009", "22P02" ->
                problem(HttpStatus.BAD_REQUEST, "有一项内容超出了可以保存的范围（数字过大、文字过长或日期不对），请核对后再提交。");
            case "23502", "23503", "23514" ->
                problem(HttpStatus.UNPROCESSABLE_CONTENT, "提交的内容不符合登记规则，没有保存；请核对各项内容和所选的单位、方案。");
            case "23505", "23P01" -> problem(HttpStatus.CONFLICT, "同样的内容已经登记过，没有重复保存；请刷新后查看。");
            default -> null;
        };
    }

    private static Problem problem(HttpStatus status, String detail) {
        return Problem.of(status, detail, List.of());
    }

    private static Optional<R2dbcException> refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof R2dbcException refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    private static String state(R2dbcException refusal) {
        return Objects.requireNonNullElse(refusal.getSqlState(), "");
    }
}
