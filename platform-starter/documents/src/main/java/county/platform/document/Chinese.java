package county.platform.document;

import java.time.LocalDate;

/** How an official document writes a day. */
final class Chinese {

    private Chinese() {}

    /** Such as 2023年7月22日: Arabic figures, nothing filled with zeros. */
    static String day(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
