package county.planning.indicator;

import java.math.BigDecimal;

/** A place in the text that states the target of an indicator of the table again. */
public record StatedTarget(String indicator, String comparator, BigDecimal target, String location) {}
