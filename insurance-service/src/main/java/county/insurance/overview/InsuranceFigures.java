package county.insurance.overview;

import county.insurance.scheme.Scheme;
import county.insurance.scheme.StageState;
import county.insurance.stage.Stage;
import county.insurance.stage.UnitStage;
import county.platform.summary.Figure;
import county.platform.summary.Urgency;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the cockpit shows of the schemes whose seasons count. Pure: the day comes in as an argument. */
final class InsuranceFigures {

    private InsuranceFigures() {}

    /**
     * The figures on {@code today}.
     *
     * @param schemes whose seasons are neither closed nor history, at least one
     * @param stages their stages
     * @param parts the units' parts of these stages, as far as the caller sees
     */
    static List<Figure> of(List<Scheme> schemes, List<Stage> stages, List<UnitStage> parts, LocalDate today) {
        var figures = new ArrayList<Figure>();
        figures.add(count(schemes));
        schemes.forEach(scheme -> figures.add(targetPrice(scheme)));
        stages.stream()
                .filter(stage -> stage.state(today) == StageState.RUNNING && stage.endsOn() != null)
                .forEach(stage -> figures.add(running(stage, Objects.requireNonNull(stage.endsOn()), today)));
        nextDeadline(stages, parts, today).ifPresent(figures::add);
        return figures;
    }

    private static Figure count(List<Scheme> schemes) {
        Scheme newest =
                schemes.stream().max(Comparator.comparing(Scheme::issuedOn)).orElseThrow();
        return new Figure(
                "schemes",
                schemes.stream()
                                .map(scheme -> Integer.toString(scheme.year()))
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining("、"))
                        + "年目标价格保险方案",
                Integer.toString(schemes.size()),
                "个",
                null,
                "none",
                String.join("；", schemes.stream().map(Scheme::source).toList()),
                newest.issuedOn(),
                true,
                "/insurance/schemes");
    }

    private static Figure targetPrice(Scheme scheme) {
        return new Figure(
                "target-price-" + scheme.id(),
                scheme.productName() + "目标价格",
                scheme.targetPrice().toPlainString(),
                scheme.priceUnit(),
                null,
                "none",
                scheme.source(),
                scheme.issuedOn(),
                true,
                "/insurance/schemes/" + scheme.id());
    }

    private static Figure running(Stage stage, LocalDate endsOn, LocalDate today) {
        return days(
                "stage-" + stage.id(),
                stage.productName() + "当前阶段“" + stage.name() + "”剩余天数",
                endsOn,
                stage.source(),
                today,
                "/insurance/stages");
    }

    /** The next last day of something that the caller sees and that is not completed. */
    private static Optional<Figure> nextDeadline(List<Stage> stages, List<UnitStage> parts, LocalDate today) {
        return parts.stream()
                .filter(part -> part.completedOn() == null && isAhead(part.endsOn(), today))
                .min(Comparator.comparing(part -> Objects.requireNonNull(part.endsOn())))
                .map(part -> days(
                        "next-deadline",
                        "距下一个截止日（" + part.endsOn() + "，" + part.title() + "）",
                        Objects.requireNonNull(part.endsOn()),
                        sourceOf(part, stages),
                        today,
                        "/insurance/stages"));
    }

    private static boolean isAhead(@Nullable LocalDate day, LocalDate today) {
        return day != null && !day.isBefore(today);
    }

    private static String sourceOf(UnitStage part, List<Stage> stages) {
        return stages.stream()
                .filter(stage -> stage.id().equals(part.stage()))
                .map(Stage::source)
                .findFirst()
                .orElseThrow();
    }

    private static Figure days(
            String key, String label, LocalDate lastDay, String source, LocalDate today, String link) {
        return new Figure(
                key,
                label,
                Long.toString(ChronoUnit.DAYS.between(today, lastDay)),
                "天",
                null,
                Urgency.of(lastDay, today) == Urgency.SOON ? "risk" : "ok",
                source,
                today,
                true,
                link);
    }
}
