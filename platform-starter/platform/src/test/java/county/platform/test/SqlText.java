package county.platform.test;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The relations that a piece of SQL names, as far as words show them: what it reads, what it writes, what it refers to.
 * Names that the piece makes itself ({@code with x as (...)}) are its own. Pure.
 */
record SqlText(Set<String> read, Set<String> written, Set<String> referenced) {

    private static final String NAME = "(?:\\w+\\.)?(\\w+)";
    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*");
    private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern OWN =
            Pattern.compile("(?:\\bwith(?:\\s+recursive)?|,|^)\\s*(\\w+)\\s*(?:\\([^()]*\\))?\\s+as\\s+(?:not\\s+)?"
                    + "(?:materialized\\s+)?\\(");
    private static final Pattern READ =
            Pattern.compile("(?<!delete\\s)\\b(?:from|join|using)\\s+(?:only\\s+|lateral\\s+)?" + NAME);
    private static final Pattern ALSO_READ = Pattern.compile(
            "\\G\\s*(?:as\\s+)?(?!where|join|on|left|cross|inner|order|group|limit)\\w*\\s*,\\s*" + NAME);
    private static final Pattern WRITTEN = Pattern.compile("(?:\\binsert\\s+into|\\bdelete\\s+from|\\bmerge\\s+into"
            + "|(?<!for\\s|do\\s|on\\s|no\\skey\\s)\\bupdate|\\btruncate(?:\\s+table)?|\\bcopy|\\block\\s+table)"
            + "\\s+(?:only\\s+)?" + NAME);
    private static final Pattern REFERENCED = Pattern.compile("\\breferences\\s+" + NAME);
    private static final Pattern SQL = Pattern.compile(
            "\\b(?:select|insert|update|delete|from|join|with|copy|truncate|merge|references)\\s", Pattern.MULTILINE);

    SqlText {
        read = Set.copyOf(read);
        written = Set.copyOf(written);
        referenced = Set.copyOf(referenced);
    }

    static SqlText of(String text) {
        String sql = plain(text);
        if (!SQL.matcher(sql).find()) {
            return new SqlText(Set.of(), Set.of(), Set.of());
        }
        Set<String> own = all(OWN, sql);
        Set<String> read = all(READ, sql);
        Matcher from = READ.matcher(sql);
        while (from.find()) {
            Matcher also = ALSO_READ.matcher(sql).region(from.end(), sql.length());
            while (also.find()) {
                read.add(also.group(1));
            }
        }
        Set<String> written = all(WRITTEN, sql);
        read.removeAll(own);
        written.removeAll(own);
        return new SqlText(read, written, all(REFERENCED, sql));
    }

    /** Whether this function is called somewhere in the text. */
    static boolean calls(String text, String function) {
        return Pattern.compile("\\b" + Pattern.quote(function) + "\\s*\\(")
                .matcher(plain(text))
                .find();
    }

    /** Small letters, without comments and without what stands in quotes. */
    static String plain(String text) {
        String bare = COMMENT.matcher(text).replaceAll("");
        return LITERAL.matcher(bare).replaceAll("''").toLowerCase(Locale.ROOT);
    }

    private static Set<String> all(Pattern pattern, String sql) {
        var names = new HashSet<String>();
        Matcher found = pattern.matcher(sql);
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }
}
