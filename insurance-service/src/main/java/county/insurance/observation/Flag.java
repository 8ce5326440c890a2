package county.insurance.observation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why an observation deserves a second look before it may count (rules of 章政办发〔2023〕11号, part 3 (4): "checked"). */
public enum Flag {
    /** Further from the day's median than the scheme's number of MADs. */
    OUTLIER("与当天其他价格相差过大"),
    /** Further from what was published last than the scheme's percentage. */
    DAY_CHANGE("比上一次公布的价格涨跌过大"),
    /** Further from the target price than the scheme's percentage, and not where the season has been already. */
    TARGET("与目标价格相差过大"),
    /** So, from last year's mean. */
    LAST_YEAR("与上年均价相差过大"),
    /** Differs by the scheme's factor from more than half of the day's other figures. */
    POINT_FACTOR("与当天多数其他价格相差成倍，请核对单位（公斤还是 500 克）和小数点"),
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
