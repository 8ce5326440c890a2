package county.gateway.token;

import county.gateway.problem.Told;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.UriUtils;

/**
 * A write whose page belongs to another person than the one who is logged in by now: in another tab somebody has logged
 * out, and somebody else in. Nothing is written in a name that the person at the page does not see.
 */
public final class OtherPerson extends Told {
    /** Names, percent-encoded, whom the page takes for logged in; every write has to. */
    public static final String HEADER = "X-County-User";

    private final Caller now;

    private OtherPerson(Caller now) {
        super(
                HttpStatus.CONFLICT,
                "登录人已改变",
                "登录人已变为“" + now.name() + "”，请核对后重新提交；这次提交的内容没有保存。",
                "the page belongs to another person",
                null);
        this.now = now;
    }

    /** Passes what only reads, and what the caller's own page sends. */
    public static void mustNotWrite(ServerHttpRequest request, String token) {
        HttpMethod method = request.getMethod();
        if (HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method)) {
            return;
        }
        String named = decoded(request.getHeaders().getFirst(HEADER));
        if (named == null) {
            throw new Unnamed();
        }
        Caller caller = Caller.of(token);
        if (!Objects.equals(named, caller.username())) {
            throw new OtherPerson(caller);
        }
    }

    private static @Nullable String decoded(@Nullable String named) {
        try {
            return named == null ? null : UriUtils.decode(named, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return named;
        }
    }

    @Override
    protected String type() {
        return "urn:county:problem:other-person";
    }

    @Override
    protected Map<String, Object> more() {
        return Map.of("person", Map.of("username", now.username(), "name", now.name()));
    }

    /** A write that does not say in whose name it is meant. */
    private static final class Unnamed extends Told {
        Unnamed() {
            super(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "没有说明登录人",
                    "提交时须用请求头 " + HEADER + " 写明登录人的用户名。请刷新页面后重新提交。",
                    "a write without " + HEADER,
                    null);
        }
    }
}
