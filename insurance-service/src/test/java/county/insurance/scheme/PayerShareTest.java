package county.insurance.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A payer's part of one unit's premium is shown exactly, never rounded. */
class PayerShareTest {

    @ParameterizedTest
    @CsvSource({
        "245.00, 40, 98.00",
        "245.00, 25, 61.25",
        "245.00, 10, 24.50",
        "52.50, 40, 21.00",
        "52.50, 25, 13.125",
        "52.50, 10, 5.25",
        "0.01, 12.5, 0.00125",
        "100000.00, 100, 100000.00",
        "0.00, 40, 0.00"
    })
    void isExactWithAtLeastTwoDecimals(BigDecimal premium, BigDecimal percent, String amount) {
        assertThat(PayerShare.amount(premium, percent).toPlainString()).isEqualTo(amount);
    }
}
