package county.platform.person;

import java.util.Optional;
import java.util.regex.Pattern;

/** The number of a bank account or card: 8 to 30 digits, in whatever groups it is written. */
public final class BankAccount {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{8,30}");
    private static final Pattern HYPHENS = Pattern.compile("[-\u2010-\u2015\u2212_]");

    private BankAccount() {}

    /** The one way to write it: half-width digits without spaces and hyphens. */
    public static String normalised(String written) {
        return SHAPE.matcher(written).matches()
                ? written
                : HYPHENS.matcher(IdentityNumber.normalised(written)).replaceAll("");
    }

    /** What is wrong with this number, once normalised, for people to read. */
    public static Optional<String> fault(String written) {
        String number = normalised(written);
        if (SHAPE.matcher(number).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                number.chars().allMatch(c -> c >= '0' && c <= '9')
                        ? "银行账号须为 8 至 30 位数字，现在是 " + number.length() + " 位。"
                        : "银行账号须为 8 至 30 位数字，不要写银行名称或其他文字。");
    }

    /**
     * Whether it looks like a number that a spreadsheet has rounded: it keeps 15 digits and writes noughts behind them.
     * Some accounts do end so, which makes it worth a look and no fault.
     */
    public static boolean looksRounded(String written) {
        String number = normalised(written);
        return number.length() >= 16 && number.endsWith("000");
    }
}
