package county.insurance.policy;

/**
 * What a township is told of a party that is known already, by the form and by an import alike: where it is enrolled only
 * within its own township, and of a sanction only that there is one.
 */
public final class PartyWords {

    public static final String ELSEWHERE = "重复参保：该投保人已在其他镇街登记；请向本人核实，仍有疑问的请发展和改革局查明。";
    public static final String BARRED = "该投保人在失信限制期内，不能投保；本人有异议的，请向发展和改革局查询。";

    private PartyWords() {}

    public static String enrolled(String township, String village) {
        return "重复参保：该投保人已在 " + township + " " + village + " 登记。";
    }
}
