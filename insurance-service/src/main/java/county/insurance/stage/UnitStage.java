package county.insurance.stage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One unit's part of a stage.
 *
 * @param title the product and the stage, such as 章丘大葱：签订保险合同
 * @param endsOn the stage's last day, or null when the document sets none
 * @param evidence what the data show of it, in words; null where they show nothing
 * @param proven whether they show that it is done
 * @param version 0 as long as nothing has been completed
 */
public record UnitStage(
        String stage,
        String title,
        @Nullable LocalDate endsOn,
        String unit,
        String unitName,
        @Nullable LocalDate completedOn,
        @Nullable String note,
        int version,
        @Nullable String evidence,
        boolean proven) {}
