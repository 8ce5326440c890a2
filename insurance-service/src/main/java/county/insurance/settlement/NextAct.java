package county.insurance.settlement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done next in a scheme's settlement, by whom and until when. Pure.
 *
 * @param act {@code collect}, {@code lock}, {@code correct}, {@code finish} the lists under way, {@code run}, {@code confirm}, {@code pay}, {@code publish} or
 *     {@code done}
 * @param by {@code officer} for Development and Reform, {@code insurer}, or {@code nobody}
 * @param settlement the one that it is about, where there is one
 */
record NextAct(
        @Schema(allowableValues = {"collect", "lock", "correct", "finish", "run", "confirm", "pay", "publish", "done"})
        String act,

        @Schema(allowableValues = {"officer", "insurer", "nobody"})
        String by,

        @Nullable LocalDate due,
        @Nullable Long settlement) {

    /**
     * @param settlements of the scheme, oldest first
     * @param unfinished how many lists are under way
     */
    static NextAct of(Season season, List<Settlement> settlements, long unfinished, LocalDate today) {
        LockedPrice locked = season.locked();
        if (locked == null) {
            LocalDate until = season.terms().scheme().priceUntil();
            return today.isAfter(until)
                    ? new NextAct("lock", "officer", null, null)
                    : new NextAct("collect", "nobody", until, null);
        }
        if (settlements.isEmpty() || settlements.getLast().priceVersion() < locked.version()) {
            return new NextAct(unfinished > 0 ? "finish" : "run", "officer", null, null);
        }
        return settlements.stream()
                .map(NextAct::of)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> season.changed().isEmpty()
                        ? new NextAct("done", "nobody", null, null)
                        : new NextAct("correct", "officer", null, null));
    }

    private static @Nullable NextAct of(Settlement settlement) {
        return switch (settlement.state()) {
            case "run" -> new NextAct("confirm", "insurer", settlement.confirmDue(), settlement.id());
            case "confirmed" -> new NextAct("pay", "insurer", settlement.payDue(), settlement.id());
            case "paid" -> new NextAct("publish", "officer", null, settlement.id());
            // A transfer came back after the results were published.
            case "published" ->
                settlement.paidOn() == null
                        ? new NextAct("pay", "insurer", settlement.payDue(), settlement.id())
                        : null;
            default -> null;
        };
    }
}
