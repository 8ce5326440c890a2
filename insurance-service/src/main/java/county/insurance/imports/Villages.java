package county.insurance.imports;

import county.platform.unit.Unit;
import county.platform.unit.UnitKind;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A township's villages by whatever people call them: the code, the full name, the name without 村民委员会, and without 村 or
 * 社区 as long as only one can be meant; with or without the district and the township, under any of its names, in front.
 * 章丘区双山街道办事处三涧溪村委会 is the village 三涧溪村村民委员会. Villages of other townships are known as well, so that it
 * can be said where they are. May be asked by several threads at once.
 */
final class Villages {

    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}]");
    private static final Pattern COMMITTEE = Pattern.compile("(村民委员会|居民委员会|村委会|居委会|村民委|居民委|村委|居委|党支部|党总支)$");
    private static final Pattern PLACE = Pattern.compile("(村|社区)$");
    private static final Pattern DISTRICT = Pattern.compile("^(山东省?)?(济南市?)?(章丘(区|市|县)?)?");
    private static final Set<String> TOWNSHIP_ENDS = Set.of("街道办事处", "街道办", "办事处", "街道", "镇人民政府", "镇政府", "镇", "乡");
    private static final int MOST_REMEMBERED = 10_000;
    private static final String SEVERAL = "";

    private final String township;
    private final Map<String, Names> townships = new HashMap<>();
    /** What was asked before: a list names few villages in a hundred thousand rows. */
    private final Map<String, Answer> remembered = new ConcurrentHashMap<>();

    /**
     * Learns the villages.
     *
     * @param township the code of the one whose list it is
     * @param units among which its names are found
     * @param villages of all townships
     */
    Villages(String township, Collection<Unit> units, List<Village> villages) {
        this.township = township;
        for (Unit unit : units) {
            if (unit.kind() == UnitKind.TOWNSHIP) {
                townships.put(
                        unit.code(),
                        new Names(
                                unit,
                                villages.stream()
                                        .filter(village -> village.township().equals(unit.code()))
                                        .toList()));
            }
        }
    }

    /** The village that is meant, or why that cannot be told. */
    Answer named(String written) {
        Answer known = remembered.get(written);
        if (known == null) {
            known = found(bare(written));
            if (remembered.size() < MOST_REMEMBERED) {
                remembered.put(written, known);
            }
        }
        return known;
    }

    /** The village with which a place begins, such as 大张村东坡; only a name that ends as villages' names do is seen. */
    Answer at(String place) {
        String bare = bare(place);
        for (int end = bare.length(); end > 1; end--) {
            String start = bare.substring(0, end);
            if (PLACE.matcher(start).find() || COMMITTEE.matcher(start).find()) {
                Answer answer = named(start);
                if (answer.code() != null || answer.elsewhere()) {
                    return answer;
                }
            }
        }
        return Answer.no("从这一格看不出是哪个村（社区），请另加“村（社区）”一列。");
    }

    /** Whether this names the township whose list it is, under any of its names. */
    boolean isOwnTownship(String written) {
        Names own = townships.get(township);
        return own != null && own.isTownship(DISTRICT.matcher(bare(written)).replaceFirst(""));
    }

    String townshipName() {
        Names own = townships.get(township);
        return own == null ? township : own.unit.name();
    }

    private Answer found(String written) {
        if (written.isEmpty()) {
            return Answer.no("请填写村（社区）。");
        }
        Names own = townships.get(township);
        String code = own == null ? null : own.codeOf(written);
        if (SEVERAL.equals(code)) {
            return Answer.no("本镇街有几个村（社区）都可以这样称呼，请写全称。");
        }
        if (code != null) {
            return new Answer(code, "", false);
        }
        String others = townships.values().stream()
                .filter(names -> names != own && names.codeOf(written) != null)
                .map(names -> names.unit.name())
                .sorted()
                .collect(Collectors.joining("、"));
        return others.isEmpty()
                ? Answer.no("本镇街没有这个村（社区），请核对村名。")
                : new Answer(null, "这个村（社区）在" + others + "，不在" + townshipName() + "；请由所在镇街导入。", true);
    }

    private static String bare(String written) {
        return UNSEEN.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
                .replaceAll("");
    }

    /**
     * What is known of a name.
     *
     * @param code of the village, or null
     * @param reason why there is none, in words
     * @param elsewhere whether it is in another township
     */
    record Answer(@Nullable String code, String reason, boolean elsewhere) {

        private static Answer no(String reason) {
            return new Answer(null, reason, false);
        }
    }

    record Village(String code, String name, String township) {}

    /** One township and its villages. */
    private static final class Names {

        private final Unit unit;
        private final Set<String> called = new LinkedHashSet<>();
        private final Map<String, String> codes = new HashMap<>();

        Names(Unit unit, List<Village> villages) {
            this.unit = unit;
            called.add(unit.name());
            called.addAll(unit.aliases());
            for (String name : List.copyOf(called)) {
                TOWNSHIP_ENDS.stream()
                        .filter(name::endsWith)
                        .map(end -> name.substring(0, name.length() - end.length()))
                        .filter(stem -> stem.length() > 1)
                        .forEach(called::add);
            }
            for (String stem : List.copyOf(called)) {
                TOWNSHIP_ENDS.forEach(end -> called.add(stem + end));
            }
            villages.forEach(village -> codes.put(village.code(), village.code()));
            villages.forEach(village -> codes.put(village.name(), village.code()));
            for (Village village : villages) {
                String name = COMMITTEE.matcher(village.name()).replaceFirst("");
                learn(name, village.code());
                learn(PLACE.matcher(name).replaceFirst(""), village.code());
            }
        }

        private void learn(String name, String code) {
            if (!name.isEmpty()) {
                codes.merge(name, code, (known, other) -> known.equals(other) ? known : SEVERAL);
            }
        }

        boolean isTownship(String written) {
            return called.contains(written) || unit.code().equals(written);
        }

        /** As it is written, then without district and township in front. */
        @Nullable
        String codeOf(String written) {
            String code = local(written);
            String inDistrict = DISTRICT.matcher(written).replaceFirst("");
            if (code == null) {
                code = local(inDistrict);
            }
            for (String name : called) {
                if (code == null && inDistrict.startsWith(name)) {
                    code = local(inDistrict.substring(name.length()));
                }
            }
            return code;
        }

        private @Nullable String local(String name) {
            String code = codes.get(name);
            if (code == null) {
                String core = COMMITTEE.matcher(name).replaceFirst("");
                code = codes.get(core);
                // 大张 and 大张村, 绣城 and 绣城社区
                return code == null && PLACE.matcher(core).find()
                        ? codes.get(PLACE.matcher(core).replaceFirst(""))
                        : code;
            }
            return code;
        }
    }
}
