package county.insurance.publication;

import county.insurance.observation.DayFigures;
import county.insurance.publication.Publications.Publication;
import county.insurance.scheme.PriceOrigin;
import county.insurance.scheme.Scheme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One day of a scheme's price for who publishes it: its figures, and what stands against publishing them.
 *
 * @param published what is published for this day, newest version
 * @param behind the observations behind {@code published}
 */
record DayBoard(DayFigures figures, @Nullable Publication published, Set<Long> behind) {

    DayBoard {
        behind = Set.copyOf(behind);
    }

    Scheme scheme() {
        return figures.scheme();
    }

    LocalDate day() {
        return figures.day();
    }

    /** Whether publishing again would say anything new. */
    boolean differsFromPublished() {
        return published == null || !behind.equals(figures.countedIds());
    }

    /** Why the day cannot be published, in words; empty when it can. */
    List<String> obstacles(LocalDate today) {
        var obstacles = new ArrayList<String>();
        Scheme scheme = scheme();
        if (scheme.priceOrigin() != PriceOrigin.POINTS) {
            obstacles.add("这个方案采用国家公布的价格，请在“国家价格”中办理。");
        }
        if (day().isBefore(scheme.priceFrom()) || day().isAfter(scheme.priceUntil())) {
            obstacles.add("价格监测期是 " + scheme.priceFrom() + " 至 " + scheme.priceUntil() + "，" + day() + " 不在其中。");
        }
        if (day().isAfter(today)) {
            obstacles.add("还没有到 " + day() + "，不能提前公布。");
        }
        if (published == null && figures.locked()) {
            obstacles.add("实际价格已经公布，价格数据已锁定，不能再补发布。");
        }
        if (figures.means().isEmpty()) {
            obstacles.add("当天没有可用的价格记录。");
        }
        if (!figures.open().isEmpty()) {
            obstacles.add("还有 " + figures.open().size() + " 条可疑记录没有复核，请先逐条确认或剔除。");
        }
        if (published != null && !differsFromPublished()) {
            obstacles.add("采用的记录与已公布的完全相同，不需要更正。");
        }
        return obstacles;
    }
}
