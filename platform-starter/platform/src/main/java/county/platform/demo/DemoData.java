package county.platform.demo;

import java.sql.SQLException;
import java.time.LocalDate;

/**
 * What a module makes up for a demonstration. A bean of this type is all that a module declares; {@link Demonstration}
 * does the rest. Everything runs in one transaction, as the role for jobs: it reaches every unit's rows and makes no
 * tables, not even temporary ones.
 */
public interface DemoData {

    /** Whether anything is there that people have entered: then nothing is ever made up beside it. */
    boolean holdsRealData(Rows rows) throws SQLException;

    /** Makes everything up to this day, once in the life of a database. */
    void make(Rows rows, LocalDate today) throws SQLException;

    /**
     * Adds what the days have brought since a former start.
     *
     * @param until the day to which the data have been brought; before {@code today}
     */
    default void advance(Rows rows, LocalDate until, LocalDate today) throws SQLException {}
}
