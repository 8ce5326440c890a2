package county.platform.step;

import county.platform.problem.Refused;

/** Where a ruling becomes an answer. */
public final class Gate {

    private Gate() {}

    /**
     * The move that leads there; a stranger hears that it is not theirs before they hear anything of the record's state,
     * and whoever looked at an older version hears that before they are told that their move came at the wrong moment.
     *
     * @param seen the version that the caller saw
     * @throws Refused with the ruling's reason, or as a conflict
     */
    public static <S extends Enum<S>> Move<S> pass(
            Steps<S> steps, S from, S to, Standing standing, int version, int seen) {
        Ruling ruling = steps.rule(from, to, standing);
        if (ruling instanceof Ruling.NotYours refusal) {
            throw Refused.forbidden(refusal.reason());
        }
        if (seen != version) {
            throw Refused.conflict();
        }
        if (ruling instanceof Ruling.SameHand refusal) {
            throw Refused.sameHand(refusal.reason());
        }
        if (ruling instanceof Ruling.Refusal refusal) {
            throw Refused.againstRule("state", refusal.reason());
        }
        return steps.move(from, to).orElseThrow();
    }
}
