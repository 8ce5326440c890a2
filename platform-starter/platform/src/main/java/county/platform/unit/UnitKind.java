package county.platform.unit;

/** What a unit is. */
public enum UnitKind {
    DISTRICT,
    TOWNSHIP,
    FOREST_FARM,
    BUREAU,
    PARTY_ORGAN,
    JUDICIAL,
    INSTITUTION,
    ENTERPRISE,
    INSURER;

    static UnitKind of(String written) {
        return valueOf(written.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }
}
