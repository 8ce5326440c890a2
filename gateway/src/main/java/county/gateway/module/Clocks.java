package county.gateway.module;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Which parts of the platform seem to have another time than the rest: tokens are good for minutes, and to a clock that is
 * further off than that a new one is none. A minute is allowed everywhere.
 */
@Component
public final class Clocks {
    /** What the status page says of such a part. */
    public static final String APART = "拒绝刚签发的登录凭据：时钟不一致，请校准该部分所在服务器的时间";

    private static final Logger LOG = LoggerFactory.getLogger(Clocks.class);

    private final Set<String> apart = ConcurrentHashMap.newKeySet();

    /** Notes that this part does not take a token that was given out just now. */
    public void areApart(String part) {
        if (apart.add(part)) {
            LOG.warn("时钟不一致: {} refuses a token that is good for minutes yet; compare the clocks", part);
        }
    }

    /** Notes that this part takes such a token. */
    public void agree(String part) {
        if (!apart.isEmpty() && apart.remove(part)) {
            LOG.info("{} takes new tokens again", part);
        }
    }

    public boolean isApart(String part) {
        return apart.contains(part);
    }
}
