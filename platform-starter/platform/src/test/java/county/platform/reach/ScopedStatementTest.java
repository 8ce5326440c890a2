package county.platform.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import county.platform.access.Official;
import county.platform.access.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopedStatementTest {

    private static final String POLICIES =
            "select 1 from p where {reach township: p.township | insurer: l.insurer} and p.name <> '{}'";

    private static String text(String statement, Official caller) {
        return ScopedStatement.of(statement).render(Reach.of(caller)).text();
    }

    private static Official official(boolean all, Set<Role> roles, String... units) {
        return new Official("who", "who", roles, Set.of(units), all);
    }

    @Test
    void whoSeesEverythingIsNotAsked() {
        assertThat(text(POLICIES, official(true, Set.of(Role.LEADER), "district")))
                .isEqualTo("select 1 from p where true and p.name <> '{}'");
    }

    @Test
    void aClerkIsAskedForTheTownshipAndAnInsurerForTheInsurer() {
        assertThat(text(POLICIES, official(false, Set.of(Role.TOWNSHIP_CLERK), "t")))
                .contains("where (p.township = any(:reachTownship)) and");
        assertThat(text(POLICIES, official(false, Set.of(Role.INSURER), "i")))
                .contains("where (l.insurer = any(:reachInsurer)) and");
    }

    @Test
    void whoIsClerkAndInsurerSeesWhatEachOfThemSees() {
        assertThat(text(POLICIES, official(false, Set.of(Role.TOWNSHIP_CLERK, Role.INSURER), "t", "i")))
                .contains("(p.township = any(:reachTownship) or l.insurer = any(:reachInsurer))");
    }

    @Test
    void whoIsNeitherSeesNothing() {
        assertThat(text(POLICIES, official(false, Set.of(Role.BUREAU_OFFICER), "b")))
                .contains("where false and");
        assertThat(text(POLICIES, official(false, Set.of(Role.TOWNSHIP_CLERK)))).contains("where false and");
    }

    @Test
    void ownRowsAreOwnEvenForWhoSeesEverything() {
        String own = "select 1 from w where {own unit: w.unit}";
        assertThat(text(own, official(true, Set.of(Role.BUREAU_OFFICER), "b")))
                .endsWith("where (w.unit = any(:reachUnit))");
        assertThat(text(own, official(true, Set.of(Role.LEADER)))).endsWith("where false");
    }

    @Test
    void anAlternativeMayBeAWholeCondition() {
        String some = "select a || b from l where {reach insurer: l.state in ('a', 'b') and l.insurer = any(own)"
                + " | township: exists (select from t where t.list = l.id and t.code || '' = any(own))}";
        assertThat(text(some, official(false, Set.of(Role.INSURER), "i")))
                .isEqualTo(
                        "select a || b from l where" + " (l.state in ('a', 'b') and l.insurer = any(:reachInsurer))");
        assertThat(text(some, official(false, Set.of(Role.TOWNSHIP_CLERK), "t")))
                .contains("(exists (select from t where t.list = l.id and t.code || '' = any(:reachTownship)))");
    }

    @Test
    void whatIsBoundIsWhatIsAsked() {
        ScopedStatement statement = ScopedStatement.of(POLICIES);
        Reach both = Reach.of(official(false, Set.of(Role.TOWNSHIP_CLERK, Role.INSURER), "x"));
        assertThat(statement.render(both).bound()).containsExactlyInAnyOrder(Capacity.TOWNSHIP, Capacity.INSURER);
        assertThat(statement
                        .render(Reach.of(official(true, Set.of(Role.INSURER), "x")))
                        .bound())
                .isEmpty();
        assertThat(statement.render(both)).isSameAs(statement.render(both));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from policy",
                "select * from policy where {reach}",
                "select * from policy where {reach township}",
                "select * from policy where {reach village: p.village}",
                "select * from policy where name = '{}'"
            })
    void refusesAStatementThatNamesNoScope(String statement) {
        assertThatThrownBy(() -> ScopedStatement.of(statement)).isInstanceOf(IllegalArgumentException.class);
    }
}
