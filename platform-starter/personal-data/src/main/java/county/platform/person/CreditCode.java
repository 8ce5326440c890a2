package county.platform.person;

import java.util.Optional;

/** The unified social credit code of GB 32100: seventeen characters of its own alphabet and a check character. */
public final class CreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private CreditCode() {}

    /** The one way to write it: half-width, without white space, in capitals. */
    public static String normalised(String written) {
        return IdentityNumber.normalised(written);
    }

    /** What is wrong with this code, once normalised, for people to read; nothing when it can be somebody's. */
    public static Optional<String> fault(String written) {
        String code = normalised(written);
        if (code.length() != 18) {
            return Optional.of("统一社会信用代码应为18位，现在是" + code.length() + "位。");
        }
        int sum = 0;
        for (int i = 0; i < 18; i++) {
            int value = ALPHABET.indexOf(code.charAt(i));
            if (value < 0) {
                return Optional.of("统一社会信用代码只用数字和大写字母，且不用I、O、S、V、Z。");
            }
            sum += i < 17 ? WEIGHTS[i] * value : 0;
        }
        return code.charAt(17) == ALPHABET.charAt((31 - sum % 31) % 31)
                ? Optional.empty()
                : Optional.of("统一社会信用代码的最后一位校验码不符，请核对是否有字符填错。");
    }
}
