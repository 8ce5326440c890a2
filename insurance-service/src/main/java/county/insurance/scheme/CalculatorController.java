package county.insurance.scheme;

import county.platform.problem.Refused;
import java.math.BigDecimal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What a quantity costs and would be paid at a price: for everybody, with or without login. */
@RestController
class CalculatorController {

    private static final BigDecimal MOST = new BigDecimal("1000000");

    private final Schemes schemes;

    CalculatorController(Schemes schemes) {
        this.schemes = schemes;
    }

    /**
     * @param quantity in the scheme's unit, above zero, two decimals at most
     * @param actualPrice in the scheme's price unit, zero or more, four decimals at most
     */
    @GetMapping("/api/insurance/calculator")
    Mono<Calculation> calculate(
            @RequestParam String scheme, @RequestParam BigDecimal quantity, @RequestParam BigDecimal actualPrice) {
        check("quantity", quantity, 2, quantity.signum() > 0, "数量须大于 0、不超过 100 万，最多两位小数。");
        check("actualPrice", actualPrice, 4, actualPrice.signum() >= 0, "价格不能为负，不超过 100 万，最多四位小数。");
        return schemes.terms(scheme)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这个保险方案")))
                .map(terms -> Calculation.of(terms, quantity, actualPrice));
    }

    private static void check(String field, BigDecimal value, int decimals, boolean sign, String reason) {
        boolean sized = value.scale() <= 20 && value.precision() <= 30; // before anything is expanded
        if (!sized
                || !sign
                || value.compareTo(MOST) > 0
                || value.stripTrailingZeros().scale() > decimals) {
            throw Refused.malformed(field, reason);
        }
    }
}
