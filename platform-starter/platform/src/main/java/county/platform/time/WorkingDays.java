package county.platform.time;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Counts working days as the State Council's notices set them, make-up days included. The day of the event is not
 * counted, and a period ends at 24:00 of its last day in Asia/Shanghai: five working days from Thursday 2023-09-28 end
 * on Wednesday 2023-10-11, because 29 September to 6 October is off and the weekend of 7 and 8 October is worked.
 */
public final class WorkingDays {

    private final HolidayNotices notices;

    public WorkingDays(HolidayNotices notices) {
        this.notices = notices;
    }

    /** How this day counts. */
    public DayKind kindOf(LocalDate day) {
        DayKind noticed = notices.on(day);
        if (noticed != null) {
            return noticed;
        }
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 ? DayKind.WEEKEND : DayKind.WORKING;
    }

    /**
     * The last day of a period of {@code count} working days that an event on {@code event} sets off.
     *
     * @param count zero or more; zero ends the period on the day of the event
     */
    public Deadline after(LocalDate event, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("a period cannot have " + count + " working days");
        }
        LocalDate day = event;
        boolean provisional = !notices.knows(day.getYear());
        for (int counted = 0; counted < count; ) {
            day = day.plusDays(1);
            provisional |= !notices.knows(day.getYear());
            if (kindOf(day).works()) {
                counted++;
            }
        }
        return new Deadline(day, provisional);
    }

    /** A last day, and whether it rests on a year whose holiday notice is not known yet. */
    public record Deadline(LocalDate lastDay, boolean provisional) {}
}
