package county.platform.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people write them. */
final class WrittenDay {

    private static final String TIME = "(?:[T日号]?[0-9]{1,2}[:时点][0-9]{1,2}(?:[:分](?:[0-9]{1,2}(?:\\.[0-9]+)?)?)?秒?Z?)?";
    private static final Pattern DAY = Pattern.compile(
            "([0-9]{4})(?:[-/.年—–−·、,])([0-9]{1,2})(?:[-/.月—–−·、,])([0-9]{1,2})[日号]?(?:\\(?(?:星期|周)[一二三四五六日天]\\)?)?"
                    + TIME);
    private static final String FIGURES = "〇一二三四五六七八九";
    private static final Pattern WORDS =
            Pattern.compile("([〇零○O一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号]");
    private static final Pattern COMPACT = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern SERIAL = Pattern.compile("([0-9]{5})(?:\\.[0-9]+)?");
    private static final Pattern SHORT_YEAR = Pattern.compile("'?[0-9]{2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}[日号]?");
    private static final Pattern NO_YEAR = Pattern.compile("[0-9]{1,2}[-/.月][0-9]{1,2}[日号]?");
    private static final Pattern NO_DAY = Pattern.compile("[0-9]{4}(?:[-/.年][0-9]{1,2}月?|年|)");
    private static final Pattern YEAR_LAST = Pattern.compile("[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4}");

    /** The days of some lifetime that a spreadsheet's number may mean: 1954-10-03 to 2119-03-29. */
    private static final int FIRST_SERIAL = 20_000;

    private static final int LAST_SERIAL = 80_076;

    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private WrittenDay() {}

    static Written<LocalDate> of(String text) {
        LocalDate plain = plain(text);
        if (plain != null) {
            return Written.understood(plain);
        }
        if (text.length() > 60) {
            return Written.refused("日期写作 2023-08-25。");
        }
        String bare = figures(Cleaned.bare(text));
        Matcher day = DAY.matcher(bare);
        if (!day.matches()) {
            day = COMPACT.matcher(bare);
        }
        return day.matches() ? day(part(day, 1), part(day, 2), part(day, 3)) : other(bare);
    }

    /** 2023-08-25, which most are. */
    private static @org.jspecify.annotations.Nullable LocalDate plain(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        for (int i = 0; i < 10; i++) {
            char c = text.charAt(i);
            if (i != 4 && i != 7 && (c < '0' || c > '9')) {
                return null;
            }
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(text, 0, 4, 10),
                    Integer.parseInt(text, 5, 7, 10),
                    Integer.parseInt(text, 8, 10, 10));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** 二〇二三年八月二十五日 in figures. */
    private static String figures(String bare) {
        Matcher words = WORDS.matcher(bare);
        if (!words.matches()) {
            return bare;
        }
        var year = new StringBuilder();
        words.group(1).chars().forEach(c -> year.append(FIGURES.indexOf(c == '零' || c == '○' || c == 'O' ? '〇' : c)));
        return year + "-" + figure(words.group(2)) + "-" + figure(words.group(3));
    }

    /** A number up to 99. */
    private static int figure(String words) {
        int ten = words.indexOf('十');
        if (ten < 0) {
            return words.length() == 1 ? FIGURES.indexOf(words.charAt(0)) : -1;
        }
        int tens = ten == 0 ? 1 : FIGURES.indexOf(words.charAt(ten - 1));
        return tens * 10 + (ten + 1 < words.length() ? FIGURES.indexOf(words.charAt(ten + 1)) : 0);
    }

    private static Written<LocalDate> other(String bare) {
        Matcher serial = SERIAL.matcher(bare);
        if (serial.matches()) {
            int days = part(serial, 1);
            if (days >= FIRST_SERIAL && days <= LAST_SERIAL) {
                LocalDate day = SERIAL_ZERO.plusDays(days);
                return new Written<>(day, null, bare + " 是表格中日期的序号，即 " + day + "；请把这一格设为日期格式。");
            }
        }
        if (SHORT_YEAR.matcher(bare).matches()) {
            return Written.refused("年份请写四位，例如 2023-08-25。");
        }
        if (NO_YEAR.matcher(bare).matches()) {
            return Written.refused("缺少年份，请写作 2023-08-25。");
        }
        if (NO_DAY.matcher(bare).matches()) {
            return Written.refused("缺少月份或日，请写作 2023-08-25。");
        }
        if (YEAR_LAST.matcher(bare).matches()) {
            return Written.refused("不清楚哪个是月、哪个是日，请写作 2023-08-25。");
        }
        return Written.refused("日期写作 2023-08-25。");
    }

    private static Written<LocalDate> day(int year, int month, int day) {
        try {
            return Written.understood(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Written.refused("没有这一天，请核对；日期写作 2023-08-25。");
        }
    }

    private static int part(Matcher day, int group) {
        return Integer.parseInt(String.valueOf(day.group(group)));
    }
}
