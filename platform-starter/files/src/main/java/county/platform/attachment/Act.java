package county.platform.attachment;

/** What somebody does with a paper. */
public enum Act {
    ATTACH("attach"),
    REMOVE("detach");

    private final String word;

    Act(String word) {
        this.word = word;
    }

    /** As the audit trail calls it. */
    String word() {
        return word;
    }
}
