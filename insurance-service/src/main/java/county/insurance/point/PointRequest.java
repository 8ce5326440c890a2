package county.insurance.point;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A monitoring point as an officer enters it. Scheme and township of an existing point stay as they are.
 *
 * @param reason why its days are moved in the past, once it has figures
 * @param version the version that the writer saw: 0 for a new point
 */
record PointRequest(
        @NotBlank(message = "请选择保险方案。") String scheme,

        @NotBlank(message = "请填写监测点名称。") @Size(max = 60, message = "监测点名称不能超过 60 字。")
        String name,

        @NotBlank(message = "请选择所在镇街。") String township,

        @Size(max = 200, message = "地址不能超过 200 字。") @Nullable
        String address,

        @Min(value = 1, message = "顺序从 1 开始。") @Max(value = 999, message = "顺序不能超过 999。")
        int position,

        @NotNull(message = "请填写启用日期。") LocalDate activeFrom,
        @Nullable LocalDate activeUntil,

        @Size(max = 20, message = "一个监测点最多 20 名采价员。") @Nullable
        List<@Pattern(regexp = "[a-z0-9][a-z0-9._@-]{1,63}", message = "采价员请填写登录名（小写字母、数字，2 至 64 位）。") String>
                collectors,

        @Size(max = 200, message = "理由不能超过 200 字。") @Nullable
        String reason,

        @Min(value = 0, message = "版本号不正确。") int version) {

    @AssertTrue(message = "停用日期不能早于启用日期。")
    boolean isInOrder() {
        return activeUntil == null || activeFrom == null || !activeUntil.isBefore(activeFrom);
    }

    List<String> named() {
        return Objects.requireNonNullElse(collectors, List.<String>of()).stream()
                .distinct()
                .toList();
    }
}
