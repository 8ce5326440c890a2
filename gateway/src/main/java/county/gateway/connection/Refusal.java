package county.gateway.connection;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.nio.charset.StandardCharsets;

/** An answer to a request that never became one. */
final class Refusal {
    static final Refusal LATE = new Refusal(HttpResponseStatus.REQUEST_TIMEOUT, "请求没有发完", "请求没有在时限内发完，请检查网络后重试。");
    private static final Refusal HEADERS = new Refusal(
            HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
            "浏览器发来的 Cookie 过多",
            "请在浏览器设置中清除本网站的 Cookie，再重新打开页面、重新登录；仍不成功时请联系运维人员。");
    private static final Refusal ADDRESS =
            new Refusal(HttpResponseStatus.REQUEST_URI_TOO_LONG, "网址过长", "请从首页重新进入，或减少查询条件。");
    private static final Refusal MALFORMED = new Refusal(HttpResponseStatus.BAD_REQUEST, "请求有误", "无法识别这个请求，请从首页重新进入。");

    private final HttpResponseStatus status;
    private final byte[] page;
    private final byte[] problem;

    private Refusal(HttpResponseStatus status, String title, String detail) {
        this.status = status;
        page = """
               <!doctype html>
               <html lang="zh-CN">
               <meta charset="utf-8">
               <meta name="viewport" content="width=device-width">
               <title>%1$s</title>
               <h1>%1$s</h1>
               <p>%2$s</p>
               <p><a href="/">回到首页</a></p>
               </html>
               """.formatted(title, detail).getBytes(StandardCharsets.UTF_8);
        problem = "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(title, status.code(), detail)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What to say to a head that the decoder could not read. */
    static Refusal of(Throwable reason) {
        return switch (reason) {
            case TooLongHttpHeaderException cookies -> HEADERS;
            case TooLongHttpLineException line -> ADDRESS;
            default -> MALFORMED;
        };
    }

    /** For a person, who would see the browser's own page for an empty answer, which explains nothing. */
    FullHttpResponse page() {
        return response("text/html;charset=UTF-8", page);
    }

    /** For a program. */
    FullHttpResponse problem() {
        return response("application/problem+json", problem);
    }

    private FullHttpResponse response(String type, byte[] body) {
        var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(body));
        HttpHeaders headers = response.headers();
        headers.set(HttpHeaderNames.CONTENT_TYPE, type);
        headers.setInt(HttpHeaderNames.CONTENT_LENGTH, body.length);
        headers.set(HttpHeaderNames.CONNECTION, "close");
        headers.set(HttpHeaderNames.CACHE_CONTROL, "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        return response;
    }
}
