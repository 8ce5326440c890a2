package county.platform.reach;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A class that may send statements without a row scope in them, and why: nobody's rows in particular, or rows that a
 * scoped read has found. The database's own policies hold for it all the same.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Unscoped {

    /** Why its statements need no scope. */
    String value();
}
