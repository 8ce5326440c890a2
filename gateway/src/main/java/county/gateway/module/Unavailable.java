package county.gateway.module;

import county.gateway.problem.Told;
import county.platform.access.Module;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Another part of the platform did not answer; the caller is told which one, and nothing of why. */
public final class Unavailable extends Told {
    private Unavailable(String detail, String part, String why, @Nullable Throwable cause) {
        super(HttpStatus.SERVICE_UNAVAILABLE, "暂时不可用", detail, part + " is unavailable: " + why, cause);
    }

    /** A module did not answer. */
    public static Unavailable module(Module module, Throwable cause) {
        return new Unavailable(
                "“" + module.label() + "”模块暂时没有响应，请稍后再试；其他模块不受影响。", module.key(), cause.toString(), cause);
    }

    /** So many strangers are waiting for a module that one more would take the place of those who work with it. */
    public static Unavailable crowded(Module module) {
        return new Unavailable(
                "查询“" + module.label() + "”公开内容的人较多，请稍后再试。", module.key(), "too many strangers at once", null);
    }

    /** A module does not take a token that is good; to log in again, as its own answer asks for, would change nothing. */
    public static Unavailable otherTime(Module module) {
        return new Unavailable(
                "“" + module.label() + "”模块不接受刚签发的登录凭据，服务器之间的时钟可能不一致，请联系运维人员；重新登录不能解决。",
                module.key(),
                "时钟不一致, it refuses a new token",
                null);
    }

    /** Keycloak did not answer, so a token could not be renewed; the session lives on and the next request tries again. */
    public static Unavailable login(Throwable cause) {
        return new Unavailable("统一登录服务暂时没有响应，登录状态无法续期，请稍后再试；无需重新登录。", "keycloak", cause.toString(), cause);
    }

    @Override
    protected int retryAfter() {
        return 5;
    }
}
