package county.platform.importing;

/**
 * One of the ways on which imports are worked off side by side. There are two for checking and two for entering, one of
 * each for what is quick: nothing quick waits behind something large, and no more than two files are open at a time.
 */
enum Lane {
    ANY,
    QUICK;

    /** Bytes of a file that is checked in seconds: some thousand rows. */
    static final long SMALL_FILE = 1 << 20;

    /** Rows that are entered in a second or two. */
    static final int SMALL_LIST = 5_000;

    boolean large() {
        return this == ANY;
    }
}
