package county.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Holds what only a service with a schema of its own has against the rules of the house: its tables, and what decides. */
public abstract class ServiceHouseContract extends HouseContract {

    /** Packages that write everybody's tables, each with the reason; a module names none without need. */
    protected Map<String, String> playsEveryPart() {
        return Map.of();
    }

    @Test
    void tablesHaveOneOwnerAndImportsAndSqlGoOneWay() {
        assertThat(ModuleWalls.of(base, module, playsEveryPart()).faults()).isEmpty();
    }

    @Test
    void statementsWithoutAScopeHaveAReason() {
        HouseRules.STATEMENTS_WITHOUT_A_SCOPE_HAVE_A_REASON.check(module);
    }

    @Test
    void whatDecidesIsPure() {
        HouseRules.WHAT_DECIDES_IS_PURE.check(module);
    }
}
