package county.platform.register;

import county.platform.access.Module;
import county.platform.audit.AuditTrail;
import county.platform.export.ListFiles;
import county.platform.idempotency.IdempotencyKeys;
import county.platform.reach.ScopedClient;
import county.platform.step.StepHistory;
import county.platform.time.BusinessTime;
import county.platform.unit.UnitDirectory;
import org.springframework.r2dbc.core.DatabaseClient;

/** What every register works with. */
public record RegisterKit(
        ScopedClient scoped,
        DatabaseClient database,
        IdempotencyKeys keys,
        AuditTrail audit,
        StepHistory changes,
        UnitDirectory units,
        Module module,
        BusinessTime time,
        ListFiles files) {}
