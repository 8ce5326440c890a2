package county.platform.unmasking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, 请填写理由", "'   ', 请填写理由", "看一看, 理由须为 5 至 200 字", "' 𠮷𠮷𠮷𠮷 ', 理由须为 5 至 200 字"})
    void whatSaysNothingIsRefused(String written, String because) {
        assertThatThrownBy(() -> Reason.of(written)).hasMessageContaining(because);
    }

    @Test
    void aReasonIsKeptWithoutWhatStandsAroundIt() {
        assertThat(Reason.of(" 签发保险单 ").text()).isEqualTo("签发保险单");
        assertThatThrownBy(() -> Reason.of("长".repeat(201))).hasMessageContaining("200");
    }
}
