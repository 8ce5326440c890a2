package county.gateway.login;

import county.gateway.problem.Told;
import org.springframework.http.HttpStatus;

/** As many people are logged in as there is room for. */
final class Full extends Told {
    Full() {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                "登录人数已满",
                "同时登录的人数已达上限，请稍后再登录；公开内容仍可查询。",
                "as many people are logged in as there is room for",
                null);
    }

    @Override
    protected int retryAfter() {
        return 60;
    }
}
