package county.insurance;

/** Lets the database connection of some of this module's work die when the work is all but done. */
public final class Interruption {

    private Interruption() {}

    /** Runs the work and cuts its connection; returns when the work has ended, however it has. */
    public static void of(Runnable work) {
        county.platform.test.Interruption.of("insurance", work);
    }
}
