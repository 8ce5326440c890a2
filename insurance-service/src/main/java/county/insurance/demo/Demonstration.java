package county.insurance.demo;

import county.platform.secret.BlindIndex;
import county.platform.secret.Vault;
import county.platform.time.BusinessTime;
import java.sql.SQLException;
import java.time.LocalDate;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Keeps made-up data and real data apart, and makes the season up once: whole or not at all. On later starts it adds the
 * prices of the days that have come since.
 */
final class Demonstration implements Callback {

    private final boolean wanted;
    private final BusinessTime time;
    private final Vault vault;
    private final BlindIndex index;

    Demonstration(boolean wanted, BusinessTime time, Vault vault, BlindIndex index) {
        this.wanted = wanted;
        this.time = time;
        this.vault = vault;
        this.index = index;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true; // and so is rolled back as a whole when it fails
    }

    @Override
    public String getCallbackName() {
        return "demonstration";
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            make(new Rows(context.getConnection()));
        } catch (SQLException e) {
            throw new IllegalStateException("The demonstration data could not be made.", e);
        }
    }

    private void make(Rows rows) throws SQLException {
        boolean made = rows.any("select from demonstration");
        if (!wanted) {
            if (made) {
                throw new IllegalStateException(
                        "This database holds made-up data: start with --demo, or on another one.");
            }
            return;
        }
        LocalDate today = time.today();
        if (!made) {
            if (rows.any("select from enrolment_list")) {
                throw new IllegalStateException("This database holds real data: a demonstration needs one of its own.");
            }
            new DemoHouseholds(rows, vault, index, today).make();
            new DemoChain(rows, today).make();
            DemoPrices.points(rows);
            rows.execute("insert into demonstration (made_on, prices_until) values ('%s', date '2023-11-05')"
                    .formatted(today));
        }
        DemoPrices.until(rows, today);
    }
}
