package county.platform.yearly;

import java.time.LocalDate;

/**
 * A year's table as it is, or was, in force, for the module's own answers.
 *
 * @param id of the edition, by which the module's rows refer to it
 * @param document by its number
 */
public record YearEdition(long id, int year, int number, String document, LocalDate issuedOn, YearRows rows) {}
