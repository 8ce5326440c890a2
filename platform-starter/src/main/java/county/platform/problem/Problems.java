package county.platform.problem;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.ServerWebInputException;

/** Which problem document answers which failure. */
final class Problems {

    private static final boolean SECURITY = present("org.springframework.security.access.AccessDeniedException");
    private static final boolean DATA = present("org.springframework.dao.TransientDataAccessException");

    private Problems() {}

    static Problem of(Throwable failure) {
        if (has(failure, DataBufferLimitException.class)) {
            return Problem.of(HttpStatus.CONTENT_TOO_LARGE, null, List.of());
        }
        return switch (failure) {
            case Refused refused -> Problem.of(refused.status(), refused.detail(), refused.fields());
            case WebExchangeBindException invalid ->
                Problem.of(HttpStatus.BAD_REQUEST, "有些内容没有填对，请按提示修改。", fieldsOf(invalid));
            case ServerWebInputException malformed ->
                Problem.of(malformed.getStatusCode(), null, parameterOf(malformed));
            case ErrorResponse answered -> Problem.of(answered.getStatusCode(), null, List.of());
            default -> fromLibraries(failure);
        };
    }

    /** The gateway has neither of these libraries' exceptions, or only one: ask before naming them. */
    private static Problem fromLibraries(Throwable failure) {
        HttpStatus status = HttpStatus.INTERNAL_SERVER_ERROR;
        if (SECURITY && failure instanceof AuthenticationServiceException) {
            status = HttpStatus.SERVICE_UNAVAILABLE; // whether the token is good cannot be told without Keycloak's keys
        } else if (SECURITY && failure instanceof AuthenticationException) {
            status = HttpStatus.UNAUTHORIZED;
        } else if (SECURITY && failure instanceof AccessDeniedException) {
            status = HttpStatus.FORBIDDEN;
        } else if (DATA && failure instanceof OptimisticLockingFailureException) {
            status = HttpStatus.CONFLICT;
        } else if (DATA && databaseIsAway(failure)) {
            status = HttpStatus.SERVICE_UNAVAILABLE;
        } else if (hasUnstorableText(failure)) {
            status = HttpStatus.BAD_REQUEST;
        }
        return Problem.of(status, null, List.of());
    }

    private static boolean databaseIsAway(Throwable failure) {
        return failure instanceof TransientDataAccessException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof CannotCreateTransactionException;
    }

    /**
     * PostgreSQL stores every character but NUL, which no person types: it came in with the request. The driver's
     * exception prints the SQL state; asking it for the state by its type fails the build for its annotations' sake.
     */
    private static boolean hasUnstorableText(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.toString().contains(": [22021] ")) {
                return true;
            }
        }
        return false;
    }

    private static List<FieldProblem> fieldsOf(BindingResult invalid) {
        return invalid.getFieldErrors().stream()
                .map(error -> new FieldProblem(
                        error.getField(),
                        Optional.ofNullable(error.getDefaultMessage()).orElse("不正确")))
                .toList();
    }

    private static List<FieldProblem> parameterOf(ServerWebInputException malformed) {
        String name = malformed.getMethodParameter() == null
                ? null
                : malformed.getMethodParameter().getParameterName();
        return name == null || name.equals("body") ? List.of() : List.of(new FieldProblem(name, "缺少或格式不正确"));
    }

    private static boolean has(@Nullable Throwable failure, Class<? extends Throwable> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean present(String type) {
        return ClassUtils.isPresent(type, Problems.class.getClassLoader());
    }
}
