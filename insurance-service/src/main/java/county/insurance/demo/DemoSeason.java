package county.insurance.demo;

import county.platform.demo.DemoData;
import county.platform.demo.Rows;
import county.platform.secret.BlindIndex;
import county.platform.secret.Vault;
import java.sql.SQLException;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The season of 2023: households, their lists along the chain, and the prices of the days. */
@Component
final class DemoSeason implements DemoData {

    private final Vault vault;
    private final BlindIndex index;

    DemoSeason(Vault vault, BlindIndex index) {
        this.vault = vault;
        this.index = index;
    }

    @Override
    public boolean holdsRealData(Rows rows) throws SQLException {
        return rows.any("select from enrolment_list");
    }

    @Override
    public void make(Rows rows, LocalDate today) throws SQLException {
        new DemoHouseholds(rows, vault, index, today).make();
        new DemoChain(rows, today).make();
        DemoPrices.points(rows);
        DemoPrices.until(rows, DemoPrices.BEFORE_THE_FIRST, today);
    }

    /** Prices alone: whatever else has happened since is what people have tried out. */
    @Override
    public void advance(Rows rows, LocalDate until, LocalDate today) throws SQLException {
        DemoPrices.until(rows, until, today);
    }
}
