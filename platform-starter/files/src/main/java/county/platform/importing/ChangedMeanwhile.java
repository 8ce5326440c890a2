package county.platform.importing;

/** Something that was checked is not so any more: the file is checked again, which says what. */
public final class ChangedMeanwhile extends RuntimeException {

    public ChangedMeanwhile() {
        super("changed since it was checked", null, false, false);
    }
}
