package county.insurance.observation;

import county.platform.problem.Refused;

/** The key by which something that is sent twice is recognised: 8 to 100 letters, digits and hyphens. */
public final class SendKey {

    private SendKey() {}

    public static void check(String key) {
        if (!key.matches("[A-Za-z0-9_-]{8,100}")) {
            throw Refused.malformed("Idempotency-Key", "提交编号应为 8 至 100 位字母、数字或连字符。");
        }
    }
}
