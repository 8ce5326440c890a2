package county.platform.step;

import county.platform.label.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All moves of one kind of record. What they say is pure: whoever asks again is told the same. */
public final class Steps<S extends Enum<S>> {

    private final S first;
    private final String neverAgain;
    private final List<Move<S>> moves;

    private Steps(S first, String neverAgain, List<Move<S>> moves) {
        this.first = first;
        this.neverAgain = neverAgain;
        this.moves = moves;
    }

    /**
     * The moves of a kind of record.
     *
     * @param first the state in which a record begins
     * @param neverAgain what somebody is told who wants to bring a record to a state in which no move ends
     */
    public static <S extends Enum<S>> Steps<S> of(S first, String neverAgain, List<Move<S>> moves) {
        return new Steps<>(first, neverAgain, List.copyOf(moves));
    }

    /** The state in which a record begins. */
    public S first() {
        return first;
    }

    /** Whether somebody of this standing may bring a record from one state to another. */
    public Ruling rule(S from, S to, Standing standing) {
        return move(from, to).map(move -> move.rule(from, standing)).orElseGet(() -> new Ruling.NotNow(neverAgain));
    }

    /** The move that leads from one state to another; where none does, the first that ends there at all. */
    public Optional<Move<S>> move(S from, S to) {
        List<Move<S>> ending =
                moves.stream().filter(move -> move.to().contains(to)).toList();
        return ending.stream()
                .filter(move -> move.from().contains(from))
                .findFirst()
                .or(() -> ending.stream().findFirst());
    }

    /**
     * What somebody of this standing does with a record in this state: their moves that begin here, also one that a
     * colleague must make because they had a hand in it. What is another's to do, or was or will be theirs in another
     * state, is left out.
     */
    public List<Act> acts(S from, Standing standing) {
        var acts = new ArrayList<Act>();
        for (S to : first.getDeclaringClass().getEnumConstants()) {
            Optional<Move<S>> move = move(from, to)
                    .filter(found -> found.from().contains(from) && found.who().covers(standing));
            move.ifPresent(found -> acts.add(act(found, to, found.rule(from, standing))));
        }
        return List.copyOf(acts);
    }

    private static <S extends Enum<S>> Act act(Move<S> move, S to, Ruling ruling) {
        String why = ruling instanceof Ruling.Refusal refusal ? refusal.reason() : null;
        return new Act(move.name(), Labels.key(to), why == null, null, why);
    }
}
