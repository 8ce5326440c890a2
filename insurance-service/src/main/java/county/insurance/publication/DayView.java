package county.insurance.publication;

import county.insurance.observation.Flag;
import county.insurance.observation.LeaveOneOut;
import county.insurance.observation.Mean;
import county.insurance.observation.ObservationView;
import county.insurance.point.Point;
import county.insurance.point.PriceRoles;
import county.insurance.publication.Proposals.Proposal;
import county.insurance.publication.Publications.Publication;
import county.platform.access.Official;
import county.platform.step.Act;
import county.platform.unit.UnitDirectory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One day for who reviews and publishes: points and observations, what they come to, and what stands against it.
 *
 * @param mean the exact mean of the points, to six decimals more than the price
 * @param price what would be published
 * @param changePercent against the price published for the day before, with one decimal
 * @param open how many observations wait for a review
 * @param obstacles why it cannot be published now, in words
 * @param actions what the caller may do now
 * @param causes why the caller does not publish it alone, in words
 * @param proposal what another officer's release waits for
 * @param differs whether the counted observations are not those behind the published price
 */
record DayView(
        String scheme,
        String schemeName,
        LocalDate day,
        String priceUnit,
        BigDecimal targetPrice,
        int decimals,
        boolean locked,
        @Nullable PublishedView published,
        List<PointRow> points,
        List<String> missing,
        int open,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal price,
        boolean belowTarget,
        @Nullable BigDecimal publishedBefore,
        @Nullable BigDecimal changePercent,
        List<Effect> leaveOneOut,
        List<String> obstacles,
        List<Act> actions,
        List<String> causes,
        @Nullable ProposalView proposal,
        boolean differs) {

    static DayView of(
            DayBoard board, @Nullable Proposal proposal, Official official, UnitDirectory units, LocalDate today) {
        List<String> obstacles = board.obstacles(today);
        List<String> causes = obstacles.isEmpty() && PriceRoles.isOfficer(official)
                ? TwoOfficers.causes(board, official.username(), today)
                : List.of();
        BigDecimal price = board.figures().price().orElse(null);
        Map<Long, Set<Flag>> flags = board.figures().flags();
        return new DayView(
                board.scheme().id(),
                board.scheme().name(),
                board.day(),
                board.scheme().priceUnit(),
                board.scheme().targetPrice(),
                board.figures().decimals(),
                board.figures().locked(),
                board.published() == null ? null : PublishedView.of(board.published()),
                board.figures().reporting().stream()
                        .map(point -> PointRow.of(board, point, flags, units, official))
                        .toList(),
                board.figures().missing().stream().map(Point::name).toList(),
                board.figures().open().size(),
                board.figures()
                        .mean()
                        .map(mean -> mean.rounded(board.figures().decimals() + 6))
                        .orElse(null),
                price,
                price != null && price.compareTo(board.scheme().targetPrice()) < 0,
                board.figures().anchors().publishedBefore(),
                change(price, board.figures().anchors().publishedBefore()),
                board.figures().leaveOneOut().stream()
                        .map(effect -> Effect.of(
                                effect,
                                board.figures().points(),
                                board.figures().decimals()))
                        .toList(),
                obstacles,
                PriceRules.acts(official, board, proposal, today),
                causes.stream().map(cause -> TwoOfficers.words(cause, board)).toList(),
                proposal == null ? null : ProposalView.of(proposal, board),
                board.differsFromPublished());
    }

    private static @Nullable BigDecimal change(@Nullable BigDecimal price, @Nullable BigDecimal before) {
        if (price == null || before == null || before.signum() == 0) {
            return null;
        }
        return price.subtract(before).movePointRight(2).divide(before, 1, RoundingMode.HALF_UP);
    }

    /** @param fits whether the day still rests on the figures that were proposed */
    record ProposalView(
            long id,
            BigDecimal price,
            List<String> causes,
            @Nullable String reason,
            @Nullable String note,
            String proposedBy,
            Instant proposedAt,
            boolean fits) {

        static ProposalView of(Proposal one, DayBoard board) {
            return new ProposalView(
                    one.id(),
                    one.price(),
                    one.causes().stream()
                            .map(cause ->
                                    cause.equals(TwoOfficers.OWN) ? "提出人录入或复核过当天的价格" : TwoOfficers.words(cause, board))
                            .toList(),
                    one.reason(),
                    one.note(),
                    one.proposedBy(),
                    one.proposedAt(),
                    one.stillFits(board));
        }
    }

    record PublishedView(
            int version,
            BigDecimal price,
            boolean late,
            @Nullable String note,
            @Nullable String reason) {

        static PublishedView of(Publication one) {
            return new PublishedView(one.version(), one.price(), PriceView.isLate(one), one.note(), one.reason());
        }
    }

    record PointRow(
            long id,
            String name,
            String township,
            String townshipName,
            @Nullable BigDecimal mean,
            List<ObservationView> observations) {

        static PointRow of(
                DayBoard board, Point point, Map<Long, Set<Flag>> flags, UnitDirectory units, Official official) {
            Mean mean = board.figures().means().get(point.id());
            return new PointRow(
                    point.id(),
                    point.name(),
                    point.township(),
                    units.nameOf(point.township()),
                    mean == null ? null : mean.rounded(board.figures().decimals() + 2),
                    board.figures().observations().stream()
                            .filter(one -> one.point() == point.id())
                            .map(one -> ObservationView.of(
                                    one,
                                    flags.getOrDefault(one.id(), Set.of()),
                                    board.figures().decimals(),
                                    official))
                            .toList());
        }
    }

    /** @param mean what the figure would be without the point; null when no other point is left */
    record Effect(long point, String name, @Nullable BigDecimal mean, boolean decides) {

        static Effect of(LeaveOneOut effect, List<Point> points, int decimals) {
            Mean mean = effect.mean();
            return new Effect(
                    effect.point(),
                    points.stream()
                            .filter(point -> point.id() == effect.point())
                            .map(Point::name)
                            .findFirst()
                            .orElse(""),
                    mean == null ? null : mean.rounded(decimals + 2),
                    effect.decides());
        }
    }
}
