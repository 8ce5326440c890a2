package county.insurance.price;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why an observation deserves a second look before it may count (rules of 章政办发〔2023〕11号, part 3 (4): "checked"). */
enum Flag {
    /** Further from the day's median than the scheme's number of MADs. */
    OUTLIER("与当天其他价格相差过大"),
    /** Further from the day before than the scheme's percentage. */
    DAY_CHANGE("比前一天涨跌过大"),
    /** The same figure at this point for as many days running as the scheme sets. */
    REPEATED("连续多天填报同一个价格");

    private final String words;

    Flag(String words) {
        this.words = words;
    }

    /** As it is stored and sent, such as {@code day-change}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String words() {
        return words;
    }

    static Optional<Flag> of(String code) {
        return Arrays.stream(values()).filter(flag -> flag.code().equals(code)).findFirst();
    }
}
