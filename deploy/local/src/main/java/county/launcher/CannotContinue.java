package county.launcher;

/** Ends a command. The message is one Chinese sentence for the person at the keyboard: the cause, then where to look. */
class CannotContinue extends RuntimeException {
    private static final long serialVersionUID = 1;

    CannotContinue(String sentence) {
        super(sentence);
    }

    CannotContinue(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
