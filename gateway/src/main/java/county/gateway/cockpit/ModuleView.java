package county.gateway.cockpit;

import county.gateway.ask.Answer;
import county.gateway.module.Clocks;
import county.gateway.module.Silence;
import county.platform.access.Module;
import county.platform.summary.ModuleSummary;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One module in the cockpit.
 *
 * @param status {@code up}, {@code slow} or {@code down}
 * @param since since when it is not up, as far as the gateway has noticed
 * @param figuresAt when the figures were given
 * @param ageSeconds how old the figures are; null when there are none
 * @param summary the module's summary, of now or, when it is not up, the last known one
 * @param problem what is wrong, for people to read
 */
record ModuleView(
        @Schema(implementation = Module.class) String module,
        String label,
        @Schema(allowableValues = {"up", "slow", "down"}) String status,
        @Nullable OffsetDateTime since,
        @Nullable OffsetDateTime figuresAt,
        @Nullable Long ageSeconds,

        @Schema(implementation = ModuleSummary.class) @Nullable
        JsonNode summary,

        @Nullable String problem) {

    static ModuleView answered(Module module, Answer.Given answer, OffsetDateTime now) {
        return new ModuleView(module.key(), module.label(), "up", null, now, 0L, answer.body(), null);
    }

    /** The module works, but not for this caller: what it said to others is none of theirs. */
    static ModuleView refused(Module module, Answer.Refused answer) {
        String problem = answer.status() == 401 ? "该模块" + Clocks.APART : "该模块拒绝了查询（" + answer.status() + "）";
        return new ModuleView(module.key(), module.label(), "up", null, null, null, null, problem);
    }

    /** Whether there is anything in it for the caller; a module in which they have no part is no matter of theirs. */
    boolean concernsCaller() {
        if (summary == null || summary.path("scope").asString("all").equals("all")) {
            return true;
        }
        JsonNode tally = summary.path("tally");
        return !summary.path("units").isEmpty()
                || Stream.of("done", "late", "atRisk", "open")
                        .anyMatch(kind -> tally.path(kind).asLong(0) != 0);
    }

    static ModuleView missing(
            Module module, Answer.Missing answer, LastKnown.@Nullable Figures last, OffsetDateTime now) {
        Silence silence = answer.silence();
        return new ModuleView(
                module.key(),
                module.label(),
                silence.kind().name().toLowerCase(Locale.ROOT),
                silence.since(),
                last == null ? null : last.at(),
                last == null ? null : Duration.between(last.at(), now).toSeconds(),
                last == null ? null : last.summary(),
                answer.problem());
    }
}
