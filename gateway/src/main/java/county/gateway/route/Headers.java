package county.gateway.route;

import java.util.List;
import org.springframework.http.HttpHeaders;

/** Copies headers by name. */
final class Headers {

    private Headers() {}

    static HttpHeaders only(List<String> names, HttpHeaders from) {
        var to = new HttpHeaders();
        for (String name : names) {
            List<String> values = from.get(name);
            if (values != null) {
                to.put(name, values);
            }
        }
        return to;
    }
}
