package county.platform.reach;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement with markers in the place of its row scope. {@code {reach township: p.township | insurer: l.insurer}}
 * becomes {@code true} for who sees everything, else one comparison for each capacity that the caller has, joined by
 * "or", and {@code false} for who has none. {@code {own unit: w.unit}} is the same without "everything": what is the
 * caller's own. An alternative is a column, or a condition in which {@code own} stands for the caller's units.
 */
final class ScopedStatement {

    private static final Pattern MARKER = Pattern.compile("\\{(reach|own) ([^{}]+)}");
    private static final Pattern BETWEEN = Pattern.compile("(?<!\\|)\\|(?!\\|)");
    private static final Pattern ALTERNATIVE = Pattern.compile("\\s*(\\w+):\\s*(.+?)\\s*", Pattern.DOTALL);
    private static final Pattern OWN = Pattern.compile("\\bown\\b");

    private final List<Object> parts;
    private final Map<Variant, Rendered> rendered = new ConcurrentHashMap<>();

    private ScopedStatement(List<Object> parts) {
        this.parts = parts;
    }

    /** Takes the statement apart; refuses one that names no scope, or a scope that cannot be read. */
    static ScopedStatement of(String statement) {
        List<Object> parts = new ArrayList<>();
        Matcher marker = MARKER.matcher(statement);
        int end = 0;
        while (marker.find()) {
            parts.add(statement.substring(end, marker.start()));
            parts.add(new Marker(marker.group(1).equals("reach"), alternatives(marker.group(2))));
            end = marker.end();
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a statement without its row scope: " + statement);
        }
        parts.add(statement.substring(end));
        return new ScopedStatement(List.copyOf(parts));
    }

    private static List<Alternative> alternatives(String written) {
        List<Alternative> alternatives = new ArrayList<>();
        for (String part : BETWEEN.splitAsStream(written).toList()) {
            Matcher alternative = ALTERNATIVE.matcher(part);
            if (!alternative.matches()) {
                throw new IllegalArgumentException("not a row scope: " + written);
            }
            Capacity capacity = Capacity.valueOf(alternative.group(1).toUpperCase(Locale.ROOT));
            String condition = alternative.group(2);
            Matcher own = OWN.matcher(condition);
            alternatives.add(new Alternative(
                    capacity,
                    own.find()
                            ? own.replaceAll(":" + capacity.parameter())
                            : condition + " = any(:" + capacity.parameter() + ")"));
        }
        return List.copyOf(alternatives);
    }

    /** The statement for this reach; the same text for all callers of one kind, so that its plan is kept. */
    Rendered render(Reach reach) {
        Set<Capacity> held = EnumSet.noneOf(Capacity.class);
        for (Capacity capacity : Capacity.values()) {
            if (!reach.units(capacity).isEmpty()) {
                held.add(capacity);
            }
        }
        return rendered.computeIfAbsent(new Variant(reach.everything(), held), this::render);
    }

    private Rendered render(Variant variant) {
        StringBuilder text = new StringBuilder();
        Set<Capacity> bound = EnumSet.noneOf(Capacity.class);
        for (Object part : parts) {
            if (part instanceof Marker marker) {
                text.append(marker.condition(variant, bound));
            } else {
                text.append(part);
            }
        }
        return new Rendered(text.toString(), Set.copyOf(bound));
    }

    /**
     * @param text with named parameters
     * @param bound the capacities whose parameters are in it
     */
    record Rendered(String text, Set<Capacity> bound) {}

    private record Variant(boolean everything, Set<Capacity> held) {}

    private record Alternative(Capacity capacity, String condition) {}

    private record Marker(boolean orEverything, List<Alternative> alternatives) {

        String condition(Variant variant, Set<Capacity> bound) {
            if (orEverything && variant.everything()) {
                return "true";
            }
            List<String> held = new ArrayList<>();
            for (Alternative alternative : alternatives) {
                if (variant.held().contains(alternative.capacity())) {
                    held.add(alternative.condition());
                    bound.add(alternative.capacity());
                }
            }
            return held.isEmpty() ? "false" : "(" + String.join(" or ", held) + ")";
        }
    }
}
