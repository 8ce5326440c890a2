package county.platform.work;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is to hold these to-dos from now on.
 *
 * @param to the caller themselves, a colleague, or null for nobody
 * @param note why, for whoever gets it
 */
record HolderChange(
        @NotEmpty(message = "请选择待办。") @Size(max = 200, message = "一次最多 200 项待办。") @Valid
        List<@NotNull(message = "请选择待办。") Seen> items,

        @Nullable @Size(max = 100, message = "账号不能超过 100 字。")
        String to,

        @Nullable @Size(max = 200, message = "说明不能超过 200 字。")
        String note) {

    HolderChange {
        items = items == null ? List.of() : java.util.Collections.unmodifiableList(new java.util.ArrayList<>(items));
    }

    /** @param version of who holds it, as the caller saw it */
    record Seen(
            @NotBlank(message = "请选择待办。") @Size(max = 300, message = "待办编号不能超过 300 字。")
            String id,

            @Min(value = 0, message = "版本号不正确。") int version) {}
}
