package county.platform.json;

import county.platform.request.Decimal;
import county.platform.request.NotTaken;
import county.platform.request.Text;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.util.MimeType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the bodies that are sent to a service. Every text, name and number in a body is looked at first, whatever it is
 * read into later, so that none slips past.
 */
final class EntryDecoder extends JacksonJsonDecoder {

    private final JsonMapper json;

    EntryDecoder(JsonMapper json) {
        super(json.rebuild().addModule(new BareTexts()).build());
        this.json = json;
    }

    @Override
    public Object decode(
            DataBuffer body, ResolvableType type, @Nullable MimeType mimeType, @Nullable Map<String, Object> hints) {
        int begin = body.readPosition();
        try (JsonParser parser = json.createParser(body.asInputStream())) {
            look(parser);
        } catch (NotTaken fault) {
            DataBufferUtils.release(body);
            throw new DecodingException("not taken", fault);
        } catch (JacksonException e) {
            // said below, by what reads the body
        }
        body.readPosition(begin);
        return super.decode(body, type, mimeType, hints);
    }

    private static void look(JsonParser parser) {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.PROPERTY_NAME || token == JsonToken.VALUE_STRING) {
                Text.fault(parser.getString()).ifPresent(reason -> {
                    throw new NotTaken(place(parser.streamReadContext()), reason);
                });
            } else if (token.isNumeric()) {
                number(parser);
            }
        }
    }

    private static void number(JsonParser parser) {
        try {
            Decimal.number(parser.getString());
        } catch (NotTaken fault) {
            throw new NotTaken(place(parser.streamReadContext()), fault.reason());
        }
    }

    /** Such as {@code content.payers[1].name}, as in the answers to what breaks a rule. */
    private static String place(TokenStreamContext context) {
        TokenStreamContext parent = context.getParent();
        String before = parent == null || parent.inRoot() ? "" : place(parent);
        if (context.inArray()) {
            return before + "[" + context.getCurrentIndex() + "]";
        }
        String name = context.currentName();
        return name == null ? before : before + (before.isEmpty() ? "" : ".") + name;
    }
}
