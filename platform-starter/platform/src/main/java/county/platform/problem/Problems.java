package county.platform.problem;

import county.platform.request.NotTaken;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.util.ClassUtils;
import org.springframework.validation.BindingResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.databind.DatabindException;

/** Which problem document answers which failure. */
final class Problems {

    private static final boolean SECURITY = present("org.springframework.security.access.AccessDeniedException");
    private static final boolean DATA =
            present("org.springframework.dao.TransientDataAccessException") && present("io.r2dbc.spi.R2dbcException");

    private Problems() {}

    static Problem of(Throwable failure) {
        if (cause(failure, DataBufferLimitException.class).isPresent()) {
            return Problem.of(HttpStatus.CONTENT_TOO_LARGE, null, List.of());
        }
        return switch (failure) {
            case Refused refused -> of(refused.refusal());
            case WebExchangeBindException invalid ->
                Problem.of(HttpStatus.BAD_REQUEST, "有些内容没有填对，请按提示修改。", fieldsOf(invalid));
            case ServerWebInputException malformed -> malformed(malformed);
            case ErrorResponse answered -> Problem.of(answered.getStatusCode(), null, List.of());
            default -> fromLibraries(failure);
        };
    }

    /** The gateway has neither of these libraries' exceptions, or only one: ask before naming them. */
    private static Problem fromLibraries(Throwable failure) {
        Optional<Problem> badData = DATA ? BadData.problem(failure) : Optional.empty();
        return badData.orElseGet(() -> Problem.of(ofLibraries(failure), null, List.of()));
    }

    /** What the database refused of the request's content, for the log. */
    static Optional<String> refusedByDatabase(Throwable failure) {
        return DATA ? BadData.trace(failure) : Optional.empty();
    }

    private static HttpStatus ofLibraries(Throwable failure) {
        if (SECURITY && failure instanceof AuthenticationServiceException) {
            return HttpStatus.SERVICE_UNAVAILABLE; // whether the token is good cannot be told without Keycloak's keys
        }
        if (SECURITY && failure instanceof AuthenticationException) {
            return HttpStatus.UNAUTHORIZED;
        }
        if (SECURITY && failure instanceof AccessDeniedException) {
            return HttpStatus.FORBIDDEN;
        }
        if (DATA && failure instanceof OptimisticLockingFailureException) {
            return HttpStatus.CONFLICT;
        }
        return DATA && databaseIsAway(failure) ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.INTERNAL_SERVER_ERROR;
    }

    private static boolean databaseIsAway(Throwable failure) {
        return failure instanceof TransientDataAccessException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof CannotCreateTransactionException;
    }

    private static List<FieldProblem> fieldsOf(BindingResult invalid) {
        return invalid.getFieldErrors().stream()
                .map(error -> new FieldProblem(
                        error.getField(),
                        Optional.ofNullable(error.getDefaultMessage()).orElse("不正确")))
                .toList();
    }

    /** Names the field or parameter, and why, as far as the reader of the request said. */
    private static Problem malformed(ServerWebInputException malformed) {
        Optional<NotTaken> notTaken = cause(malformed, NotTaken.class);
        String reason = notTaken.map(NotTaken::reason).orElse(null);
        String field = notTaken.map(NotTaken::field)
                .or(() -> cause(malformed, DatabindException.class).map(Problems::place))
                .orElseGet(() -> parameter(malformed));
        List<FieldProblem> fields = field == null || field.isEmpty()
                ? List.of()
                : List.of(new FieldProblem(field, reason == null ? "缺少或格式不正确。" : reason));
        return Problem.of(malformed.getStatusCode(), reason, fields);
    }

    private static @Nullable String parameter(ServerWebInputException malformed) {
        MethodParameter parameter = malformed.getMethodParameter();
        return parameter == null || parameter.hasParameterAnnotation(RequestBody.class)
                ? null
                : parameter.getParameterName();
    }

    /** Such as {@code content.payers[1].name}. */
    private static String place(DatabindException unreadable) {
        var place = new StringBuilder();
        unreadable.getPath().forEach(step -> {
            if (step.getPropertyName() == null) {
                place.append('[').append(step.getIndex()).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        });
        return place.toString();
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return Optional.of(kind.cast(cause));
            }
        }
        return Optional.empty();
    }

    private static boolean present(String type) {
        return ClassUtils.isPresent(type, Problems.class.getClassLoader());
    }

    private static Problem of(Refusal refusal) {
        return Problem.of(status(refusal), refusal.reason(), refusal.fields());
    }

    /** The one place where a refusal becomes a status. */
    private static HttpStatus status(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Malformed malformed -> HttpStatus.BAD_REQUEST;
            case Refusal.Forbidden forbidden -> HttpStatus.FORBIDDEN;
            case Refusal.SameHand hand -> HttpStatus.FORBIDDEN;
            case Refusal.Unknown unknown -> HttpStatus.NOT_FOUND;
            case Refusal.Changed changed -> HttpStatus.CONFLICT;
            case Refusal.TooLarge large -> HttpStatus.CONTENT_TOO_LARGE;
            case Refusal.AgainstRules rules -> HttpStatus.UNPROCESSABLE_CONTENT;
            case Refusal.NotYet early -> HttpStatus.UNPROCESSABLE_CONTENT;
            case Refusal.OutOfTurn turn -> HttpStatus.UNPROCESSABLE_CONTENT;
            case Refusal.TooMany many -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }
}
