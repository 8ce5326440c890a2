package county.insurance.imports;

import county.platform.importing.list.ListColumn;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** One of the scheme's conditions of eligibility, which each household answers in a column: 条件1：…. */
record Condition(int no, String words) implements ListColumn {

    private static final Pattern NUMBERED = Pattern.compile("条件[0-9]{1,2}([^0-9].*)?");

    /** Whether a header of this name is some condition's. */
    static boolean isOne(String header) {
        return NUMBERED.matcher(header).matches();
    }

    /** Whether a header means this condition: by its number, or by its words. */
    boolean isMeant(String header) {
        return header.contains(Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("\\s", ""))
                || header.matches("条件" + no + "([^0-9].*)?");
    }

    @Override
    public List<String> names() {
        return List.of("条件" + no + "：" + words);
    }
}
