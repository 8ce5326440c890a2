package county.insurance.claim;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Transfers of a batch that the bank returned, each with its reason. */
public record FailureRequest(
        @NotEmpty(message = "请填写被退回的保险单。") @Size(max = 1000, message = "一次最多登记 1000 笔。")
        List<@Valid Returned> items) {

    public FailureRequest {
        items = items == null ? List.of() : List.copyOf(items);
    }

    record Returned(
            long policy,

            @NotBlank(message = "请填写退回原因。") @Size(max = 200, message = "退回原因不能超过 200 字。")
            String reason) {}
}
