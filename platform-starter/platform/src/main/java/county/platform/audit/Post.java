package county.platform.audit;

import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.unit.Unit;
import county.platform.unit.UnitDirectory;
import java.util.stream.Collectors;

/** What somebody is called who did something: their units and what they are there, such as 绣惠街道 经办. Pure. */
final class Post {

    private Post() {}

    /** The post of this caller; who has no role is no official, and is called as they are. */
    static String of(Official official, UnitDirectory units) {
        String where = official.units().stream()
                .sorted()
                .map(code -> units.withCode(code).map(Unit::name).orElse(code))
                .collect(Collectors.joining("、"));
        String what =
                official.roles().stream().sorted().map(Role::words).distinct().collect(Collectors.joining("、"));
        if (what.isEmpty()) {
            return official.name();
        }
        return where.isEmpty() ? what : where + " " + what;
    }
}
