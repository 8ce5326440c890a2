package county.insurance.enrolment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A public notice of a list.
 *
 * @param startsOn the day on which it was posted, which does not count
 * @param endsOn its last full day: posted on 1 September for five full days, it ends on the 6th and is closed from the 7th
 * @param state {@code running}, {@code closed} or {@code cancelled}
 */
record Notice(
        long id,
        long list,
        int no,
        LocalDate startsOn,
        LocalDate endsOn,

        @Schema(allowableValues = {"running", "closed", "cancelled"})
        String state,

        String openedBy,
        @Nullable LocalDate endedOn,
        @Nullable String endNote,
        long openObjections,
        int version) {

    /** The last full day of a notice that is posted on a day. */
    static LocalDate lastDay(LocalDate posted, int fullDays) {
        return posted.plusDays(fullDays);
    }

    /** Whether its last full day is past. */
    boolean isOver(LocalDate today) {
        return today.isAfter(endsOn);
    }

    /** Why it cannot be closed today, or null when it can. */
    @Nullable
    String obstacle(LocalDate today) {
        if (!isOver(today)) {
            return "公示尚未期满，最后一个整天为 " + endsOn + "（" + weekday(endsOn) + "），自次日起才能结束。";
        }
        return openObjections == 0 ? null : "还有 " + openObjections + " 条异议没有处理，处理完才能结束公示。";
    }

    private static String weekday(LocalDate day) {
        return "星期" + "一二三四五六日".charAt(day.getDayOfWeek().getValue() - 1);
    }
}
