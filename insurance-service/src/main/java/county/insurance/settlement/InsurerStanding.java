package county.insurance.settlement;

/**
 * What somebody is to a settlement that an insurer confirms and pays.
 *
 * @param underwrites whether every policy of the scheme was underwritten by a unit of theirs
 * @param hand whether they had a hand in what the settlement rests on
 */
public record InsurerStanding(boolean underwrites, boolean hand) {}
