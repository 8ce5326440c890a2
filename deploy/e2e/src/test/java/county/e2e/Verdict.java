package county.e2e;

import com.jayway.jsonpath.InvalidJsonException;
import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What is wrong with an answer, whatever was asked. */
final class Verdict {

    /** What only somebody inside would say: names of classes, lines of a stack, words of SQL. */
    private static final Pattern INSIDE =
            Pattern.compile("[a-z]\\w+\\.[A-Z]\\w*(Exception|Error)\\b|\\tat |\\(\\w+\\.java:\\d+\\)"
                    + "|county\\.[a-z]+\\.|org\\.springframework|io\\.r2dbc|tools\\.jackson|reactor\\.core|SQLSTATE"
                    + "|(?i)\\b(insert into|select .{1,80} from|violates \\w+[- ]\\w* ?constraint)\\b");

    private static final Pattern UNIT = Pattern.compile("370114\\d{3}|farm-.*");
    private static final Set<String> FIELDS_OF_UNITS = Set.of("township", "unit");

    private Verdict() {}

    static List<String> faults(HttpResponse<String> answer) {
        List<String> faults = new ArrayList<>();
        int status = answer.statusCode();
        if (status >= 500) {
            faults.add("a fault of ours");
        }
        if (INSIDE.matcher(answer.body()).find()) {
            faults.add("shows the inside");
        }
        if (status >= 400 && !isProblem(answer)) {
            faults.add("no problem document");
        }
        return faults;
    }

    private static boolean isProblem(HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        try {
            return type.startsWith("application/problem+json")
                    && JsonPath.<Integer>read(answer.body(), "$.status") == answer.statusCode()
                    && !JsonPath.<String>read(answer.body(), "$.detail").isBlank();
        } catch (InvalidJsonException | com.jayway.jsonpath.PathNotFoundException e) {
            return false;
        }
    }

    /** The units in an answer that are not among somebody's own. */
    static List<String> strangeUnits(HttpResponse<String> answer, List<String> own) {
        List<String> found = new ArrayList<>();
        if (answer.statusCode() == 200
                && answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json")) {
            collect(JsonPath.read(answer.body(), "$"), found);
        }
        found.removeAll(own);
        return found.stream().distinct().toList();
    }

    private static void collect(Object value, List<String> found) {
        if (value instanceof Map<?, ?> object) {
            object.forEach((name, field) -> {
                if (field instanceof String text
                        && FIELDS_OF_UNITS.contains(name.toString())
                        && UNIT.matcher(text).matches()) {
                    found.add(text);
                } else {
                    collect(field, found);
                }
            });
        } else if (value instanceof List<?> list) {
            list.forEach(element -> collect(element, found));
        }
    }
}
