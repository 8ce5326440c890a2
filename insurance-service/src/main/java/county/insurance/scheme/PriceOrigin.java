package county.insurance.scheme;

/** Where the prices of a scheme come from. */
public enum PriceOrigin {
    /** The district's own monitoring points, averaged and published every day (章政办发〔2023〕11号, part 3 (4)). */
    POINTS,

    /** What the national price monitoring centre publishes (pig scheme, part 2 (4)). */
    NATIONAL
}
