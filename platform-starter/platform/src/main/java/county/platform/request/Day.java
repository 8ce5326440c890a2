package county.platform.request;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** The days that a request may carry: written as {@code 2023-12-13}, from 1900 to 2200. */
public final class Day {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;

    private Day() {}

    /**
     * The day that is written there.
     *
     * @throws NotTaken when it is written in another way, does not exist, or lies beyond what anybody can mean
     */
    public static LocalDate of(String written) {
        String text = Text.bare(written).strip();
        if (!SHAPE.matcher(text).matches()) {
            throw new NotTaken("日期应写成 2023-12-13 的样子。");
        }
        try {
            return bounded(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new NotTaken("没有 " + text + " 这一天。");
        }
    }

    /**
     * The same day, when somebody can mean it.
     *
     * @throws NotTaken when it lies before 1900 or after 2200
     */
    public static LocalDate bounded(LocalDate day) {
        if (day.getYear() < EARLIEST || day.getYear() > LATEST) {
            throw new NotTaken("年份应在 " + EARLIEST + " 至 " + LATEST + " 之间。");
        }
        return day;
    }
}
