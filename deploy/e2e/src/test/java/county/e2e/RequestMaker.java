package county.e2e;

import county.e2e.Operation.Parameter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes requests from what the modules say of themselves: right as far as a machine can tell and hostile in one chosen
 * place, so that it reaches the rules; or hostile wherever chance wants it. The same numbers make the same request.
 */
final class RequestMaker {

    private static final int DEEPEST = 6;
    private static final int SHOWN = 1500;
    private static final int NOWHERE = -1;
    private static final Pattern DAY = Pattern.compile("day|date|.*(On|From|Until)");

    private final Known known;
    private final Random random;

    /** How many places in a hundred are hostile by chance. */
    private final int hostility;

    private final int target;
    private final int rank;
    private int places;

    private RequestMaker(Known known, long seed, int hostility, int target, int rank) {
        this.known = known;
        this.random = new Random(seed);
        this.hostility = hostility;
        this.target = target;
        this.rank = rank;
    }

    /** Hostile by chance, now here and there, now throughout. */
    static Made any(Known known, long seed, Operation operation) {
        return new RequestMaker(known, seed, 5 + (int) (seed % 5) * 12, NOWHERE, 0).request(operation);
    }

    /**
     * Hostile in one place only.
     *
     * @param target the number of the place, counted from 0 in the order of the description
     * @param rank which of the hostile values of its kind, the worst first
     */
    static Made aimed(Known known, long seed, Operation operation, int target, int rank) {
        return new RequestMaker(known, seed, 0, target, rank).request(operation);
    }

    /** How many places there are in an operation where a value can be hostile. */
    static int places(Known known, Operation operation) {
        var maker = new RequestMaker(known, 0, 0, NOWHERE, 0);
        maker.request(operation);
        return maker.places;
    }

    /** A request, and how to say it to somebody who wants to send it again. */
    record Made(HttpRequest.Builder request, String words) {}

    private Made request(Operation operation) {
        String address = address(operation);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(RunningPlatform.GATEWAY + address))
                .header("Accept", hostile(2) ? "*/*" : "application/json");
        for (Parameter parameter : in("header", operation)) {
            request.header(parameter.name(), key());
        }
        String body = "";
        if (operation.file()) {
            byte[] file = Hostile.file(random);
            body = "(a file of " + file.length + " bytes)";
            request.header("Content-Type", "application/octet-stream")
                    .method(operation.method(), BodyPublishers.ofByteArray(file));
        } else if (operation.body() != null) {
            String right = json("", operation.body(), operation, 0);
            body = worst(Hostile.BODIES).orElse(right);
            request.header("Content-Type", hostile(5) ? "text/plain" : "application/json")
                    .method(operation.method(), BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8)));
        } else {
            request.method(operation.method(), BodyPublishers.noBody());
        }
        return new Made(request, operation.method() + " " + shortened(address) + " " + shortened(body));
    }

    private String address(Operation operation) {
        String path = operation.path();
        for (Parameter parameter : in("path", operation)) {
            String value = value(parameter);
            // an empty or a dotted part would be another route
            path = path.replace("{" + parameter.name() + "}", value.isEmpty() || value.equals("..") ? "0" : value);
        }
        List<String> query = new ArrayList<>();
        for (Parameter parameter : in("query", operation)) {
            if (!hostile(3)) {
                query.add(parameter.name() + "=" + value(parameter));
            }
            if (hostile(3)) {
                query.add(parameter.name() + "=" + sensible(parameter));
            }
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private static List<Parameter> in(String place, Operation operation) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.in().equals(place))
                .toList();
    }

    private String key() {
        return worst(List.of("x".repeat(3000), " ", "a b", "'"))
                .orElseGet(() -> new UUID(random.nextLong(), random.nextLong()).toString());
    }

    private String value(Parameter parameter) {
        return worst(inAddresses(parameter)).orElseGet(() -> sensible(parameter));
    }

    private static List<String> inAddresses(Parameter parameter) {
        if (DAY.matcher(parameter.name()).matches()) {
            return Hostile.DAYS_IN_ADDRESSES;
        }
        return String.valueOf(parameter.schema().get("type")).matches("integer|number")
                ? Hostile.NUMBERS_IN_ADDRESSES
                : Hostile.TEXTS_IN_ADDRESSES;
    }

    private String sensible(Parameter parameter) {
        List<String> sensible = known.of(parameter.name());
        if (!sensible.isEmpty()) {
            return URLEncoder.encode(Hostile.one(random, sensible), StandardCharsets.UTF_8);
        }
        return switch (String.valueOf(parameter.schema().get("type"))) {
            case "integer", "number" -> Integer.toString(random.nextInt(20));
            case "boolean" -> Boolean.toString(random.nextBoolean());
            default -> "2023-12-1" + random.nextInt(4);
        };
    }

    private String json(String name, Map<String, Object> schema, Operation operation, int depth) {
        Map<String, Object> said = operation.resolved(schema);
        String type = String.valueOf(said.get("type"));
        return switch (type) {
            case "object" -> object(said, operation, depth);
            case "array" -> array(name, said, operation, depth);
            case "integer", "number" -> worst(Hostile.NUMBERS).orElseGet(() -> number(name));
            case "boolean" -> worst(Hostile.TEXTS).orElseGet(() -> Boolean.toString(random.nextBoolean()));
            default -> text(name, said);
        };
    }

    private String text(String name, Map<String, Object> said) {
        if (String.valueOf(said.get("format")).startsWith("date")) {
            return worst(Hostile.DATES).orElseGet(() -> quoted("2023-12-1" + random.nextInt(4)));
        }
        return worst(Hostile.TEXTS).orElseGet(() -> {
            if (said.get("enum") instanceof List<?> allowed) {
                return quoted(allowed.get(random.nextInt(allowed.size())).toString());
            }
            List<String> sensible = known.of(name);
            return quoted(sensible.isEmpty() ? "说明" + random.nextInt(100) : Hostile.one(random, sensible));
        });
    }

    private String number(String name) {
        List<String> sensible = known.of(name);
        return sensible.isEmpty() || name.equals("id")
                ? Hostile.one(random, List.of("0", "1", "2", "1.06", "2.4", "100"))
                : Hostile.one(random, sensible);
    }

    private String object(Map<String, Object> schema, Operation operation, int depth) {
        List<String> fields = new ArrayList<>();
        if (depth < DEEPEST && schema.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((name, value) -> {
                if (value instanceof Map<?, ?> field && !hostile(2)) {
                    fields.add(
                            quoted(name.toString()) + ":" + json(name.toString(), copied(field), operation, depth + 1));
                }
            });
        }
        if (hostile(3)) {
            fields.add("\"unknown\":" + Hostile.one(random, Hostile.TEXTS));
        }
        return "{" + String.join(",", fields) + "}";
    }

    private String array(String name, Map<String, Object> schema, Operation operation, int depth) {
        if (!(schema.get("items") instanceof Map<?, ?> items) || depth >= DEEPEST) {
            return "[]";
        }
        int length = hostile(5) ? 2000 : 1 + random.nextInt(2);
        String item = json(name, copied(items), operation, depth + 1);
        return IntStream.range(0, item.length() > 200 ? Math.min(length, 3) : length)
                .mapToObj(i -> item)
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static Map<String, Object> copied(Map<?, ?> map) {
        return map.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().toString(), Map.Entry::getValue));
    }

    /** A hostile value where this place is to have one. */
    private Optional<String> worst(List<String> values) {
        int place = places++;
        if (place == target) {
            return Optional.of(values.get(rank % values.size()));
        }
        return hostile(1) ? Optional.of(Hostile.one(random, values)) : Optional.empty();
    }

    /** True in one of so many hostile cases. */
    private boolean hostile(int outOf) {
        return random.nextInt(100 * outOf) < hostility;
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "… (" + text.length() + ")";
    }
}
