package county.platform.json;

import county.platform.request.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Takes off the invisible characters that copying from a document or a chat brings along around a text. */
final class BareTexts extends SimpleModule {

    BareTexts() {
        super("bare texts");
        addDeserializer(String.class, new Reading());
    }

    private static final class Reading extends StdDeserializer<String> {

        Reading() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
            String text = StringDeserializer.instance.deserialize(parser, context);
            return text == null ? null : Text.bare(text);
        }
    }
}
