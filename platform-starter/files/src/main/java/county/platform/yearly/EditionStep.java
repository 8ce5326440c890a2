package county.platform.yearly;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A step that somebody takes with an edition.
 *
 * @param state to which it is brought
 * @param note why, where it is returned
 * @param version that the caller saw
 */
public record EditionStep(
        @NotNull(message = "请选择要办理的步骤。") EditionState state,

        @Nullable @Size(max = 500, message = "理由不超过 500 字。") String note,

        @NotNull(message = "请刷新后再提交。") Integer version) {}
