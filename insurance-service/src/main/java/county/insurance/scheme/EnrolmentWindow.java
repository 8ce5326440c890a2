package county.insurance.scheme;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which households are enrolled, both in: 2023-08-16 to 2023-09-15 for the green onion of 2023. Pure.
 */
public record EnrolmentWindow(LocalDate from, LocalDate until) {

    /** Why nobody is enrolled on this day, or nothing. */
    public Optional<String> faultOn(LocalDate today) {
        return today.isBefore(from) || today.isAfter(until)
                ? Optional.of("投保期为 " + from + " 至 " + until + "，今天（" + today + "）不能登记。")
                : Optional.empty();
    }

    /** Whether nobody is added any more, and what there is only lowered or put right. */
    public boolean isOver(LocalDate today) {
        return today.isAfter(until);
    }
}
