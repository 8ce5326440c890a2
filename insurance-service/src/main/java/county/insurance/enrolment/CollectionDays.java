package county.insurance.enrolment;

import county.platform.time.BusinessTime;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * On which days the farmers' share of a list may have been collected: from the day on which the list was made, to the day
 * before the cover begins, and not tomorrow. Pure.
 */
record CollectionDays(LocalDate from, LocalDate coverFrom, LocalDate today) {

    static CollectionDays of(OffsetDateTime listMade, LocalDate coverFrom, LocalDate today) {
        return new CollectionDays(listMade.atZoneSameInstant(BusinessTime.ZONE).toLocalDate(), coverFrom, today);
    }

    /** Why it cannot have been collected on this day, or nothing. */
    Optional<String> fault(LocalDate day) {
        if (day.isAfter(today)) {
            return Optional.of("收取日期不能晚于今天。");
        }
        if (!day.isBefore(coverFrom)) {
            return Optional.of("收取日期须在保险期间开始的 " + coverFrom + " 之前。");
        }
        return day.isBefore(from) ? Optional.of("收取日期不能早于建立这份清单的 " + from + "。") : Optional.empty();
    }
}
