package county.platform.work;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may pass a to-do on. Nobody is stopped by a colleague who is away: whoever takes over says why. Pure.
 */
final class HolderRule {

    private HolderRule() {}

    /**
     * The verb for the audit trail and what stands against it.
     *
     * @param held by whom, or null for nobody
     * @param to the next one, or null for nobody
     */
    static Ruling of(@Nullable Held held, String me, @Nullable String to, @Nullable String note) {
        boolean mine = held != null && held.username().equals(me);
        if (to == null) {
            return new Ruling("give-back", mine ? null : "您没有认领这项待办，不需要退回。");
        }
        boolean unsaid = note == null || note.isBlank();
        if (to.equals(me)) {
            return new Ruling(
                    "take", held != null && !mine && unsaid ? "这项待办由“" + held.name() + "”办理；要接手，请写明原因。" : null);
        }
        if (held != null && !mine) {
            return new Ruling("hand-over", "这项待办由“" + held.name() + "”办理，请先接手，再转交。");
        }
        return new Ruling("hand-over", unsaid ? "请写明转交的原因，接手的同事会看到。" : null);
    }

    /** @param name the post, for people to read */
    record Held(String username, String name) {}

    record Ruling(String verb, @Nullable String against) {

        Optional<String> refusal() {
            return Optional.ofNullable(against);
        }
    }
}
