package county.platform.access;

/** The duties that every module has. */
public enum CommonDuty implements Duty {
    /** Responsible for the module in the whole district: its officers read every unit's rows. */
    LEADS("牵头");

    private final String label;

    CommonDuty(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
