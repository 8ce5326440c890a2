package county.insurance.imports;

import county.platform.person.CreditCode;
import county.platform.person.IdentityNumber;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What sort of applicant a list means, by the words that people use for it or by the number that it gives. Pure. */
final class ApplicantKind {

    private static final Pattern BESIDE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]|\\([^)]*\\)");
    private static final Map<String, String> WORDS = new HashMap<>();

    static {
        learn(
                "household",
                List.of(
                        "农户", "散户", "一般农户", "普通农户", "小农户", "个体农户", "养殖户", "种植户", "一般户", "普通户", "个人", "自然人", "农民", "村民",
                        "家庭", "农户个人", "散养户", "脱贫户", "农村居民"));
        learn(
                "grower",
                List.of(
                        "大户",
                        "规模户",
                        "种植大户",
                        "养殖大户",
                        "种养大户",
                        "种粮大户",
                        "种葱大户",
                        "种田大户",
                        "专业大户",
                        "专业户",
                        "种植专业户",
                        "养殖专业户",
                        "规模养殖户",
                        "规模种植户",
                        "规模经营户",
                        "规模养殖场",
                        "养殖场",
                        "家庭农场",
                        "家庭农场主",
                        "农场主",
                        "适度规模经营农户"));
        learn(
                "enterprise",
                List.of("企业", "公司", "龙头企业", "农业企业", "农业公司", "农业产业化龙头企业", "有限公司", "企业法人", "农业龙头企业", "养殖企业", "种植企业"));
        learn(
                "cooperative",
                List.of(
                        "合作社", "专业合作社", "农民专业合作社", "农民合作社", "农业合作社", "种植合作社", "养殖合作社", "种植专业合作社", "养殖专业合作社", "农业专业合作社",
                        "合作社法人"));
    }

    private ApplicantKind() {}

    private static void learn(String kind, List<String> words) {
        words.forEach(word -> WORDS.put(word, kind));
    }

    /** The kind as policies name it, or null. */
    static @Nullable String of(String written) {
        String known = WORDS.get(written);
        return known != null
                ? known
                : WORDS.get(BESIDE.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
                        .replaceAll(""));
    }

    /**
     * What follows from the number where the list does not say it: an identity number is a household's, a unified social
     * credit code a co-operative's or an enterprise's, as its first characters or the name say.
     */
    static String byNumber(String number, String name, LocalDate today) {
        boolean organisation = IdentityNumber.fault(number, today).isPresent()
                && CreditCode.fault(number).isEmpty();
        if (!organisation) {
            return "household";
        }
        boolean cooperative = CreditCode.normalised(number).startsWith("93") || name.contains("合作社");
        return cooperative ? "cooperative" : "enterprise";
    }
}
