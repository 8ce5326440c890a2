package county.disclosure.plan;

import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a statement has gathered with {@code json_agg}: one row then carries its whole list. */
@Component
public class RowJson {

    private final JsonMapper json;

    RowJson(JsonMapper json) {
        this.json = json;
    }

    /** The list's items, each an object with the fields of {@code type}. */
    public <T> List<T> list(String written, Class<T> type) {
        return json.readerForListOf(type).readValue(written);
    }
}
