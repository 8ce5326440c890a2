package county.insurance.publication;

import county.insurance.observation.Observation;
import county.platform.step.FourEyes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Nobody makes a price alone. Who entered a figure that counts, or decided whether one does, is behind the day and
 * does not publish it. A day that is published after its own day, or that is far from everything known, is proposed by
 * one officer and released by another. Pure.
 */
final class TwoOfficers {

    /** Published first on a later day than its own, when the rest of the season may be known already. */
    static final String LATE = "late";
    /** Far from the target price, last year's mean and what was published last. */
    static final String FAR = "far";
    /** Who would publish it is behind its figures. */
    static final String OWN = "own";

    private TwoOfficers() {}

    /** Who is behind a day's figures. */
    static Set<String> behind(DayBoard board) {
        var people = new TreeSet<String>();
        for (Observation one : board.figures().observations()) {
            if (one.counts()) {
                people.add(one.enteredBy());
            }
            if (one.reviewedBy() != null && !one.state().equals("replaced")) {
                people.add(one.reviewedBy());
            }
        }
        return people;
    }

    /** Why the day's price is not published by this officer alone; empty when it is. */
    static List<String> causes(DayBoard board, String officer, LocalDate today) {
        var causes = new ArrayList<String>();
        if (board.published() == null && board.day().isBefore(today)) {
            causes.add(LATE);
        }
        if (board.figures().isFarFromEverything()) {
            causes.add(FAR);
        }
        if (FourEyes.bars(officer, behind(board))) {
            causes.add(OWN);
        }
        return causes;
    }

    /** A cause in words. */
    static String words(String cause, DayBoard board) {
        return switch (cause) {
            case LATE -> "这是逾期公布（当天没有公布）";
            case FAR -> "价格与" + String.join("、与", board.figures().anchors().words()) + " 相差过大";
            default -> "您录入或复核过当天的价格";
        };
    }
}
