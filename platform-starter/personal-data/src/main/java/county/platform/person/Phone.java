package county.platform.person;

import java.util.Optional;
import java.util.regex.Pattern;

/** A telephone number in mainland China: mobile, or landline with its area code. */
public final class Phone {

    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern SEPARATORS = Pattern.compile("[-()‐–—]");
    private static final Pattern LANDLINE = Pattern.compile("0(10|2[0-9]|[3-9][0-9]{2})[1-9][0-9]{6,7}");

    private Phone() {}

    /** The one way to write it: half-width digits alone, without +86. */
    public static String normalised(String written) {
        String number = IdentityNumber.normalised(written);
        if (MOBILE.matcher(number).matches()) {
            return number;
        }
        String digits = SEPARATORS.matcher(number).replaceAll("");
        return digits.startsWith("+86") ? digits.substring(3) : digits;
    }

    /** What is wrong with this number, once normalised, for people to read. */
    public static Optional<String> fault(String written) {
        String number = normalised(written);
        return MOBILE.matcher(number).matches() || LANDLINE.matcher(number).matches()
                ? Optional.empty()
                : Optional.of("联系电话应为11位手机号码，或带区号的固定电话，如0531-83212345。");
    }
}
