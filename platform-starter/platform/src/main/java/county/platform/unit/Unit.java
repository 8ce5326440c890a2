package county.platform.unit;

import java.util.Set;

/**
 * A unit of the district.
 *
 * @param code the one code by which all modules know it; townships bear their official code, such as 370114008
 * @param name the official name, such as 绣惠街道
 * @param aliases other ways in which documents and lists write the name
 */
public record Unit(String code, String name, UnitKind kind, Set<String> aliases) {}
