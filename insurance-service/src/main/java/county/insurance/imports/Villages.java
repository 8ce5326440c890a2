package county.insurance.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A township's villages by whatever people call them: the code, the full name, the name without 村民委员会, and without 村 or
 * 社区 as long as only one can be meant. 某某街道三涧溪村委会 is the village 三涧溪村村民委员会.
 */
final class Villages {

    private static final Pattern COMMITTEE = Pattern.compile("(村民委员会|居民委员会|村委会|居委会)$");
    private static final Pattern PLACE = Pattern.compile("(村|社区)$");
    private static final String TWO = "";

    private final Map<String, String> codes = new HashMap<>();

    /**
     * Learns the villages.
     *
     * @param township its name, which may stand in front of a village's
     */
    Villages(String township, List<Village> villages) {
        for (Village village : villages) {
            codes.put(village.code(), village.code());
        }
        for (Village village : villages) {
            String name = COMMITTEE.matcher(village.name()).replaceFirst("");
            codes.put(village.name(), village.code());
            learn(name, village.code());
            learn(PLACE.matcher(name).replaceFirst(""), village.code());
        }
        List.copyOf(codes.keySet()).forEach(name -> learn(township + name, String.valueOf(codes.get(name))));
    }

    private void learn(String name, String code) {
        if (!name.isEmpty()) {
            codes.merge(name, code, (known, other) -> known.equals(other) ? known : TWO);
        }
    }

    /** The code of the village that is meant, {@link #ambiguous} when that cannot be told, or null. */
    @Nullable
    String codeOf(String written) {
        String code = codes.get(written);
        if (code == null) {
            code = codes.get(COMMITTEE.matcher(written).replaceFirst(""));
        }
        return code;
    }

    static boolean ambiguous(@Nullable String code) {
        return TWO.equals(code);
    }

    record Village(String code, String name) {}
}
