package county.platform.person;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The citizen's identity number of GB 11643: six digits of region, eight of birth date, three of order, and a check
 * character over the first seventeen.
 */
public final class IdentityNumber {

    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final Pattern OLD_SHAPE = Pattern.compile("[1-9][0-9]{14}");
    private static final String UNSEEN = "^[\\s\\p{Z}\\p{Cf}]*['\u2018\u2019`\u00B4]|[\\s\\p{Z}\\p{Cf}\\uFE00-\\uFE0F]";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int OLDEST = 150;

    private IdentityNumber() {}

    /**
     * The one way to write it: half-width, with a capital X, without white space, characters that nobody sees, and the
     * apostrophe by which people keep a spreadsheet from reading a number.
     */
    public static String normalised(String written) {
        if (isNormalised(written)) {
            return written;
        }
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll(UNSEEN, "")
                .toUpperCase(Locale.ROOT);
    }

    /** Nearly every number is written as it should be, and a list has a hundred thousand of them. */
    private static boolean isNormalised(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c <= ' ' || c > '~' || c == '\'' || c == '`' || (c >= 'a' && c <= 'z')) {
                return false;
            }
        }
        return true;
    }

    /** What is wrong with this number, once normalised, for people to read; nothing when it can be somebody's. */
    public static Optional<String> fault(String written, LocalDate today) {
        String number = normalised(written);
        if (OLD_SHAPE.matcher(number).matches()) {
            return Optional.of("15位的旧身份证号码已停用，请填写18位的公民身份号码。");
        }
        if (number.length() != 18) {
            return Optional.of("身份证号码应为18位，现在是" + number.length() + "位。");
        }
        if (!SHAPE.matcher(number).matches()) {
            return Optional.of("身份证号码应为17位数字加1位数字或X。");
        }
        Optional<LocalDate> birth = birthDate(number);
        if (birth.isEmpty() || birth.get().isBefore(today.minusYears(OLDEST))) {
            return Optional.of("身份证号码中的出生日期" + number.substring(6, 14) + "不存在。");
        }
        if (birth.get().isAfter(today)) {
            return Optional.of("身份证号码中的出生日期" + number.substring(6, 14) + "晚于今天。");
        }
        return number.charAt(17) == check(number) ? Optional.empty() : Optional.of("身份证号码的最后一位校验码不符，请核对是否有数字填错。");
    }

    private static Optional<LocalDate> birthDate(String number) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(number, 6, 10, 10),
                    Integer.parseInt(number, 10, 12, 10),
                    Integer.parseInt(number, 12, 14, 10)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static char check(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11);
    }
}
