package county.platform.importing.list;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component of a record that is a column of its list: said once, it holds for the form, for files that come in and for
 * files that go out. What is not {@code @Nullable} must be there. See {@link RecordList}.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Listed {

    /** What lists call it, with 、 between several names; the first is the template's. */
    String value();

    /** Of words: how many characters there may be. */
    int longest() default 50;

    /** Of numbers: the smallest that there may be. */
    String least() default "0";

    /** Of numbers: the largest that there may be. */
    String most() default "999999.9999";

    /** Of numbers: in what they are kept. */
    In in() default In.NUMBERS;

    /** Whether total rows add it up. */
    boolean summed() default false;

    /** Whether its value in merged cells counts for each of their rows. */
    boolean filledDown() default false;

    /** In what the numbers of a column are kept; lists may give others that can be converted. */
    enum In {
        NUMBERS,
        HECTARES,
        CUBIC_METRES,
        STEMS
    }
}
