package county.insurance.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money in yuan to the fen, and quantities of what is measured or counted. */
class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "245, 2.5, HALF_UP, 612.50",
        "52.50, 0.25, HALF_UP, 13.13",
        "52.50, 0.25, DOWN, 13.12",
        "0.01, 0.5, HALF_UP, 0.01"
    })
    void whoMultipliesSaysHowItIsRounded(
            BigDecimal yuan, BigDecimal factor, RoundingMode rounding, BigDecimal product) {
        assertThat(Money.of(yuan).times(factor, rounding)).isEqualTo(Money.of(product));
    }

    @Test
    void whatIsNoAmountToTheFenIsNoMoney() {
        assertThatThrownBy(() -> Money.of(new BigDecimal("0.005"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(new BigDecimal("1"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(Money.of(new BigDecimal("1.500"))
                        .plus(Money.of(BigDecimal.ONE))
                        .minus(Money.ZERO)
                        .fen())
                .isEqualTo(250);
        assertThat(Money.ZERO.min(Money.of(BigDecimal.ONE))).isEqualTo(Money.ZERO);
        assertThat(Money.quotient(BigDecimal.ONE, new BigDecimal(3), RoundingMode.HALF_UP)
                        .yuan())
                .isEqualTo("0.33");
    }

    @ParameterizedTest
    @CsvSource({"12.5, 亩, true", "12.555, 亩, false", "12, 头, true", "12.0, 头, true", "12.5, 头, false", "1E+3, 头, true"})
    void animalsAreCountedAndAreasMeasured(BigDecimal amount, String unit, boolean quantity) {
        assertThat(Quantity.fault(amount, unit).isEmpty()).isEqualTo(quantity);
        if (quantity) {
            assertThat(new Quantity(amount, unit).amount()).isEqualTo(amount);
        } else {
            assertThatThrownBy(() -> new Quantity(amount, unit)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
