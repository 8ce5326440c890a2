package county.insurance.scheme;

import county.platform.problem.Refused;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What a quantity costs and would be paid at a price: for everybody, with or without login. */
@RestController
class CalculatorController {

    private static final BigDecimal MOST = new BigDecimal("1000000");
    private static final BigDecimal MOST_SUM = new BigDecimal("1000000000");
    private static final int MOST_PUBLICATIONS = 9999;

    private final Schemes schemes;

    CalculatorController(Schemes schemes) {
        this.schemes = schemes;
    }

    /**
     * The price is either one figure or, exactly as a settlement has it, the sum of the published prices over their number.
     *
     * @param quantity in the scheme's unit, above zero, two decimals at most
     * @param actualPrice in the scheme's price unit, zero or more, twenty decimals at most
     * @param priceSum the sum of the published prices, four decimals at most, together with {@code publications}
     * @param publications how many published prices make the sum, 1 to 9999
     */
    @GetMapping("/api/insurance/public/calculator")
    Mono<Calculation> calculate(
            @RequestParam String scheme,
            @RequestParam BigDecimal quantity,
            @RequestParam(required = false) @Nullable BigDecimal actualPrice,
            @RequestParam(required = false) @Nullable BigDecimal priceSum,
            @RequestParam(required = false) @Nullable Integer publications) {
        check("quantity", quantity, 2, quantity.signum() > 0, MOST, "数量须大于 0、不超过 100 万，最多两位小数。");
        ActualPrice actual = price(actualPrice, priceSum, publications);
        return schemes.terms(scheme)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这个保险方案")))
                .map(terms -> Calculation.of(terms, quantity, actual));
    }

    private static ActualPrice price(
            @Nullable BigDecimal one, @Nullable BigDecimal sum, @Nullable Integer publications) {
        if (one != null && sum == null && publications == null) {
            check("actualPrice", one, 20, one.signum() >= 0, MOST, "价格不能为负，不超过 100 万，最多 20 位小数。");
            return ActualPrice.of(one);
        }
        if (one != null || sum == null || publications == null) {
            throw Refused.malformed("actualPrice", "请填写实际价格，或者同时填写公布价格之和与公布次数。");
        }
        if (publications < 1 || publications > MOST_PUBLICATIONS) {
            throw Refused.malformed("publications", "公布次数为 1 至 " + MOST_PUBLICATIONS + "。");
        }
        check("priceSum", sum, 4, sum.signum() >= 0, MOST_SUM, "价格之和不能为负，不超过 10 亿，最多四位小数。");
        return new ActualPrice(sum, publications);
    }

    private static void check(
            String field, BigDecimal value, int decimals, boolean sign, BigDecimal most, String reason) {
        boolean sized = value.scale() <= 20 && value.precision() <= 30; // before anything is expanded
        if (!sized
                || !sign
                || value.compareTo(most) > 0
                || value.stripTrailingZeros().scale() > decimals) {
            throw Refused.malformed(field, reason);
        }
    }
}
