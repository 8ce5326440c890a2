package county.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** A problem document (RFC 9457); its words are for the person at the screen and say nothing of the inside. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @Nullable String requestId,
        List<FieldProblem> errors) {

    static Problem of(HttpStatusCode status, @Nullable String detail, List<FieldProblem> errors) {
        Words words = Words.of(status);
        return new Problem(
                "about:blank", words.title, status.value(), detail == null ? words.detail : detail, "", null, errors);
    }

    Problem at(String path, @Nullable String request) {
        return new Problem(type, title, status, detail, path, request, errors);
    }

    private record Words(String title, String detail) {

        static Words of(HttpStatusCode status) {
            return switch (HttpStatus.resolve(status.value())) {
                case BAD_REQUEST -> new Words("请求有误", "请求的内容或格式不正确。");
                case UNAUTHORIZED -> new Words("需要登录", "您尚未登录，或登录已失效，请重新登录。");
                case FORBIDDEN -> new Words("没有权限", "您的角色不能进行这项操作。");
                case NOT_FOUND -> new Words("没有找到", "没有找到您要的内容。");
                case METHOD_NOT_ALLOWED -> new Words("不支持的操作", "这个地址不支持该操作。");
                case NOT_ACCEPTABLE -> new Words("不支持的格式", "无法按所要求的格式返回内容。");
                case CONFLICT -> new Words("数据已被修改", "这条记录刚刚被别人修改过，请刷新后再提交。");
                case CONTENT_TOO_LARGE -> new Words("内容过大", "提交的内容超过了大小限制。");
                case UNSUPPORTED_MEDIA_TYPE -> new Words("不支持的格式", "提交内容的格式不受支持。");
                case UNPROCESSABLE_CONTENT -> new Words("不符合规定", "提交的内容不符合规定。");
                case TOO_MANY_REQUESTS -> new Words("操作过于频繁", "请求过于频繁，请稍后再试。");
                case SERVICE_UNAVAILABLE -> new Words("暂时不可用", "系统暂时繁忙或不可用，请稍后再试。");
                case GATEWAY_TIMEOUT -> new Words("响应超时", "系统没有及时响应，请稍后再试。");
                case null, default ->
                    status.is4xxClientError()
                            ? new Words("请求有误", "请求的内容或格式不正确。")
                            : new Words("系统出错", "系统出现错误，已记录。请稍后再试，或把请求编号告诉运维人员。");
            };
        }
    }
}
