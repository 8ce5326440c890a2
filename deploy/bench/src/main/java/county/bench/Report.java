package county.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, and how it stands to its goal. */
final class Report {

    private final List<String> lines = new ArrayList<>();

    /** Says at once that something is under way, because all of it takes minutes. */
    static void doing(String what) {
        System.out.println("… " + what);
    }

    void title(String what) {
        lines.add("");
        lines.add("== " + what);
    }

    void line(String what, String value) {
        lines.add("   " + what + "：" + value);
    }

    /** How many times the bare limit something takes, against the goal in tenths. */
    void ratio(String what, Duration measured, Duration bare, int goalInTenths) {
        long hundredths = hundredths(measured, bare);
        lines.add(String.format(
                Locale.ROOT,
                "   %s：%s，极限 %s，为极限的 %s 倍，目标 %d.%d 倍 %s",
                what,
                seconds(measured),
                seconds(bare),
                times(measured, bare),
                goalInTenths / 10,
                goalInTenths % 10,
                hundredths <= goalInTenths * 10L ? "✓" : "✗ 未达到"));
    }

    void goal(String what, String measured, String goal, boolean reached) {
        lines.add("   " + what + "：" + measured + "，目标 " + goal + (reached ? " ✓" : " ✗ 未达到"));
    }

    void print() {
        lines.forEach(System.out::println);
    }

    static String times(Duration measured, Duration bare) {
        long hundredths = hundredths(measured, bare);
        return String.format(Locale.ROOT, "%d.%02d", hundredths / 100, hundredths % 100);
    }

    private static long hundredths(Duration measured, Duration bare) {
        return measured.toNanos() * 100 / Math.max(1, bare.toNanos());
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%d.%02d 秒", time.toMillis() / 1000, time.toMillis() % 1000 / 10);
    }

    static String millis(Duration time) {
        return String.format(Locale.ROOT, "%d.%01d 毫秒", time.toMillis(), time.toNanos() / 100_000 % 10);
    }
}
