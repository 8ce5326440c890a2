package county.gateway.route;

import county.platform.request.RequestId;
import java.util.List;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * What a module gets to see of a request: what describes the content, the request id, and the token that the gateway
 * holds. Cookies, and whatever a browser may say about who or where it is, stay here, because nothing else is named.
 */
@Component
class HeadersToModule implements HttpHeadersFilter, Ordered {

    private static final List<String> PASSED = List.of(
            HttpHeaders.ACCEPT,
            HttpHeaders.ACCEPT_LANGUAGE,
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.CONTENT_TYPE,
            "Idempotency-Key",
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_MODIFIED_SINCE,
            HttpHeaders.IF_NONE_MATCH,
            HttpHeaders.IF_UNMODIFIED_SINCE,
            HttpHeaders.RANGE,
            HttpHeaders.TRANSFER_ENCODING,
            RequestId.HEADER);

    @Override
    public HttpHeaders filter(HttpHeaders from, ServerWebExchange exchange) {
        HttpHeaders to = Headers.only(PASSED, from);
        String token = TokenRelay.of(exchange);
        if (token != null) {
            to.setBearerAuth(token);
        }
        return to;
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.REQUEST;
    }

    /** The last word, after the gateway's own filters have added theirs. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
