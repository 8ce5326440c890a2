package county.platform.request;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/** Numbers and days in addresses are written and bounded as in bodies; {@code 1 06} and {@code 0x10} are no numbers. */
final class Parameters implements WebFluxConfigurer {

    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,19}");

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, BigDecimal.class, orNull(Decimal::typed));
        registry.addConverter(String.class, LocalDate.class, orNull(Day::of));
        registry.addConverter(String.class, Long.class, orNull(Parameters::whole));
        registry.addConverter(String.class, Integer.class, orNull(Parameters::small));
    }

    /** An empty parameter is none. */
    @SuppressWarnings("NullAway") // Spring's converters may answer null
    private static <T> Converter<String, T> orNull(Converter<String, T> reading) {
        return text -> text.isBlank() ? null : reading.convert(text);
    }

    private static int small(String written) {
        long number = whole(written);
        if (number != (int) number) {
            throw new NotTaken("数字过大。");
        }
        return (int) number;
    }

    private static long whole(String written) {
        String text = written.strip();
        if (!WHOLE.matcher(text).matches()) {
            throw new NotTaken("应为整数。");
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new NotTaken("数字过大。");
        }
    }
}
