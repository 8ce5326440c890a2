package county.platform.json;

import county.platform.request.Day;
import county.platform.request.Decimal;
import county.platform.request.NotTaken;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Decimals and days within what anybody can mean, before anything validates, formats or stores them. */
final class BoundedValues extends SimpleModule {

    BoundedValues() {
        super("bounded values");
        addDeserializer(BigDecimal.class, new Reading<>(BigDecimal.class, Decimal::typed, Decimal::number));
        addDeserializer(LocalDate.class, new Reading<>(LocalDate.class, Day::of, null));
        addDeserializer(OffsetDateTime.class, new Reading<>(OffsetDateTime.class, BoundedValues::time, null));
    }

    private static OffsetDateTime time(String written) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(written.strip());
            Day.bounded(time.toLocalDate());
            return time;
        } catch (DateTimeException e) {
            throw new NotTaken("时间应写成 2023-12-13T08:30:00+08:00 的样子。");
        }
    }

    /** Reads a value from a string, and from a number where numbers are meant. */
    private static final class Reading<T> extends StdDeserializer<T> {

        private final Function<String, T> text;
        private final @Nullable Function<String, T> number;

        Reading(Class<T> type, Function<String, T> text, @Nullable Function<String, T> number) {
            super(type);
            this.text = text;
            this.number = number;
        }

        @Override
        @SuppressWarnings("NullAway") // an empty string is no value, as with Jackson's own readers
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
            JsonToken token = parser.currentToken();
            if (token == JsonToken.VALUE_STRING) {
                String written = parser.getString();
                return written.isBlank() ? null : text.apply(written);
            }
            if (number != null && token.isNumeric()) {
                return number.apply(parser.getString());
            }
            throw new NotTaken(number == null ? "应为写成文字的日期。" : "应为数字。");
        }
    }
}
