package county.insurance.publication;

import county.insurance.point.PriceRoles;
import county.insurance.publication.Proposals.Proposal;
import county.platform.access.Official;
import county.platform.problem.Refused;
import county.platform.step.Act;
import county.platform.step.FourEyes;
import county.platform.step.Offers;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who publishes a day's price, proposes it to another officer, and decides on what was proposed. Pure. */
final class PriceRules {

    private PriceRules() {}

    /**
     * What somebody may do with a day's price today.
     *
     * @param proposal the one that waits for the day, or null
     */
    static List<Act> acts(Official official, DayBoard board, @Nullable Proposal proposal, LocalDate today) {
        var offers = new Offers();
        if (proposal != null) {
            offers.ask("release", "published", () -> mustRelease(official, board, proposal, today))
                    .ask("reject", "rejected", () -> mustReject(official, proposal))
                    .ask("withdraw", "withdrawn", () -> mustWithdraw(official, proposal));
        }
        return offers.ask(
                        board.published() == null ? "publish" : "correct",
                        "published",
                        () -> mustPublish(official, board, proposal, today))
                .ask("propose", "proposed", () -> mustPropose(official, board, proposal, today))
                .acts();
    }

    /** An officer alone, where nothing asks for two and nothing waits for another. */
    static void mustPublish(Official official, DayBoard board, @Nullable Proposal proposal, LocalDate today) {
        PriceRoles.mustBeOfficer(official);
        List<String> causes = TwoOfficers.causes(board, official.username(), today);
        if (!causes.isEmpty()) {
            throw Refused.outOfTurn(
                    "day",
                    causes.stream()
                                    .map(cause -> TwoOfficers.words(cause, board))
                                    .collect(Collectors.joining("；")) + "，须由一人提出、另一人核准公布：请“提请核准”。");
        }
        mustNotWait(board, proposal);
        mustBeOpen(board, today);
    }

    static void mustPropose(Official official, DayBoard board, @Nullable Proposal proposal, LocalDate today) {
        PriceRoles.mustBeOfficer(official);
        if (TwoOfficers.causes(board, official.username(), today).isEmpty()) {
            throw Refused.outOfTurn("day", "这一天不需要另一人核准，请直接公布。");
        }
        mustNotWait(board, proposal);
        mustBeOpen(board, today);
    }

    private static void mustNotWait(DayBoard board, @Nullable Proposal proposal) {
        if (proposal != null && proposal.stillFits(board)) {
            throw Refused.conflict("这一天的价格已由 " + proposal.proposedBy() + " 提出，正在等待另一人核准，不必再提。");
        }
    }

    /** The day's price may be published at all. */
    static void mustBeOpen(DayBoard board, LocalDate today) {
        List<String> obstacles = board.obstacles(today);
        if (obstacles.isEmpty()) {
            return;
        }
        String reason = String.join("", obstacles);
        if (board.published() != null && !board.differsFromPublished()) {
            throw Refused.outOfTurn("day", reason);
        }
        throw board.day().isAfter(today)
                ? Refused.notYet("day", reason, board.day())
                : Refused.againstRule("day", reason);
    }

    /** Who proposed it, and who is behind its figures, does not release it; nor does anybody when the figures have changed. */
    static void mustRelease(Official official, DayBoard board, Proposal proposal, LocalDate today) {
        PriceRoles.mustBeOfficer(official);
        FourEyes.mustBeAnother(official, "自己提出的价格应由另一人核准公布。", proposal.proposedBy());
        FourEyes.mustBeAnother(official, "您录入或复核过当天的价格，请由没有经手的另一人核准公布。", TwoOfficers.behind(board));
        if (!proposal.stillFits(board)) {
            throw Refused.againstRule("proposal", "提出以后，当天的价格记录有变化，请重新提出后再核准。");
        }
        mustBeOpen(board, today);
    }

    static void mustReject(Official official, Proposal proposal) {
        PriceRoles.mustBeOfficer(official);
        if (proposal.proposedBy().equals(official.username())) {
            throw Refused.outOfTurn("proposal", "自己提出的价格，请撤回。");
        }
    }

    static void mustWithdraw(Official official, Proposal proposal) {
        PriceRoles.mustBeOfficer(official);
        if (!proposal.proposedBy().equals(official.username())) {
            throw Refused.outOfTurn("proposal", "别人提出的价格，请核准或退回。");
        }
    }
}
