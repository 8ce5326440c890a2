package county.platform.yearly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    @ParameterizedTest
    @CsvSource({"明水街办, 明水街道", "双山, 双山街道", "胡山国有林场, 国有胡山林场", "财政局, "})
    void findsTheNameThatWasMeant(String written, @Nullable String meant) {
        assertThat(Nearest.to(written, List.of("明水街道", "双山街道", "国有胡山林场")).orElse(null))
                .isEqualTo(meant);
    }
}
