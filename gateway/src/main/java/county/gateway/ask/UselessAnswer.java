package county.gateway.ask;

/** A module answered, but not with anything that can be used. */
final class UselessAnswer extends RuntimeException {

    UselessAnswer(String reason) {
        super(reason, null, false, false);
    }
}
