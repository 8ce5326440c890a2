package county.launcher;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The realm's roles and the posts that their holders are shown as. */
final class Roles {
    /** What follows the unit's name in a post: 明水街道 + 经办员. */
    static final Map<String, String> POSTS = posts();

    private Roles() {}

    private static Map<String, String> posts() {
        Map<String, String> posts = new LinkedHashMap<>();
        posts.put("leader", "领导");
        posts.put("township-clerk", "经办员");
        posts.put("bureau-officer", "业务员");
        posts.put("insurer", "承保员");
        posts.put("forest-farm-clerk", "经办员");
        posts.put("disclosure-office", "政务公开专员");
        posts.put("auditor", "审计员");
        posts.put("ops", "运维员");
        posts.put("administrator", "系统管理员");
        return posts;
    }

    /** The post of a user: the names of all units, then the post of the first role. */
    static String post(DemoUser user, Map<String, String> unitNames) {
        List<String> units = user.units().stream()
                .map(code -> unitNames.getOrDefault(code, code))
                .toList();
        return String.join("、", units) + POSTS.getOrDefault(user.roles().getFirst(), "");
    }
}
