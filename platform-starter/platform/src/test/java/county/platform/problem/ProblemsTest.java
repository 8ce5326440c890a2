package county.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.request.NotTaken;
import io.r2dbc.spi.R2dbcDataIntegrityViolationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;

class ProblemsTest {

    private static final String SECRET = "password=hunter2 in table x";

    @ParameterizedTest
    @MethodSource
    void everyFailureHasItsStatusAndTellsNothingOfTheInside(Throwable failure, int status) {
        Problem problem = Problems.of(failure);
        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.title()).isNotBlank();
        assertThat(problem.toString()).doesNotContain("hunter2");
    }

    static Stream<Arguments> everyFailureHasItsStatusAndTellsNothingOfTheInside() {
        return Stream.of(
                Arguments.of(new IllegalStateException(SECRET), 500),
                Arguments.of(new OptimisticLockingFailureException(SECRET), 409),
                Arguments.of(new QueryTimeoutException(SECRET), 503),
                Arguments.of(new DataAccessResourceFailureException(SECRET), 503),
                Arguments.of(new CannotCreateTransactionException(SECRET), 503),
                Arguments.of(refused("22021"), 400),
                Arguments.of(refused("22P05"), 400),
                Arguments.of(refused("22003"), 400),
                Arguments.of(refused("22009"), 400),
                Arguments.of(refused("23503"), 422),
                Arguments.of(refused("23514"), 422),
                Arguments.of(refused("23505"), 409),
                Arguments.of(refused("22012"), 500),
                Arguments.of(refused("42601"), 500),
                Arguments.of(new AccessDeniedException(SECRET), 403),
                Arguments.of(new BadCredentialsException(SECRET), 401),
                Arguments.of(new AuthenticationServiceException(SECRET), 503),
                Arguments.of(new ServerWebInputException(SECRET), 400),
                Arguments.of(new ServerWebInputException(SECRET, null, new DataBufferLimitException(SECRET)), 413),
                Arguments.of(new ResponseStatusException(HttpStatus.NOT_FOUND, SECRET), 404),
                Arguments.of(new ResponseStatusException(HttpStatus.LENGTH_REQUIRED, SECRET), 411),
                Arguments.of(new MethodNotAllowedException("PATCH", java.util.List.of()), 405));
    }

    private static Throwable refused(String state) {
        return new DataIntegrityViolationException(SECRET, new R2dbcDataIntegrityViolationException(SECRET, state));
    }

    @ParameterizedTest
    @CsvSource({
        "23503, '23503 table policy violates constraint policy_unit_fkey'",
        "22003, 22003", // its message may carry the value
        "42601,"
    })
    void theLogNamesTheConstraintAndNoValue(String state, @Nullable String trace) {
        Throwable refusal =
                new R2dbcDataIntegrityViolationException("table policy violates constraint policy_unit_fkey", state);
        assertThat(Problems.refusedByDatabase(new DataIntegrityViolationException("x", refusal))
                        .orElse(null))
                .isEqualTo(trace);
    }

    @Test
    void whatIsNotTakenIsNamedWithItsFieldAndReason() {
        var fault = new NotTaken("payers[1].name", "含有乱码。");
        Problem problem = Problems.of(new ServerWebInputException(SECRET, null, fault));
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.detail()).isEqualTo("含有乱码。");
        assertThat(problem.errors()).containsExactly(new FieldProblem("payers[1].name", "含有乱码。"));
    }

    @Test
    void aRefusalSaysWhyInItsOwnWords() {
        Problem problem = Problems.of(Refused.againstRule("note", "退回时请写明理由。"));
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.detail()).isEqualTo("退回时请写明理由。");
        assertThat(problem.errors()).containsExactly(new FieldProblem("note", "退回时请写明理由。"));
    }

    @Test
    void aForeignUnitLooksTheSameWhetherItHasDataOrNot() {
        assertThat(Problems.of(Refused.foreignUnit())).isEqualTo(Problems.of(Refused.foreignUnit()));
        assertThat(Problems.of(Refused.foreignUnit()).status()).isEqualTo(403);
    }
}
