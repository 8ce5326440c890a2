package county.launcher;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What is printed when everything is healthy: the address, who can log in, and whether this is for real. */
final class Welcome {
    private static final List<String> SHOWN = List.of(
            "leader",
            "clerk-mingshui",
            "farm-hushan",
            "officer-development",
            "officer-forestry",
            "disclosure-a",
            "insurer",
            "auditor",
            "ops",
            "administrator");

    private Welcome() {}

    static void print(Settings settings, Site site, Progress progress) throws IOException {
        Map<String, String> units = Units.names();
        StringBuilder text = new StringBuilder();
        text.append("全部就绪，用时 ").append(Progress.seconds(progress.elapsed())).append(" 秒\n\n");
        text.append("  访问地址：http://localhost:")
                .append(settings.ports().gateway())
                .append('\n');
        text.append("  用户管理：http://localhost:")
                .append(settings.ports().keycloak())
                .append("/admin/county/console/（系统管理员）\n\n");
        text.append("  演示用户（只存在于本机，全部用户见 deploy/local/demo-users.csv；\n")
                .append("  本机不要求动态验证码和复杂密码，正式环境的配置见 ./platform realm）：\n");
        for (DemoUser user : DemoUser.read(site.demoUsers())) {
            if (SHOWN.contains(user.username())) {
                text.append(String.format(
                        java.util.Locale.ROOT,
                        "    %-20s %-20s %s%n",
                        user.username(),
                        user.password(),
                        Roles.post(user, units)));
            }
        }
        if (!settings.today().isEmpty()) {
            text.append("\n  ★ 日期演练：平台把今天当作 ").append(settings.today()).append('\n');
        }
        if (settings.demo()) {
            text.append("\n  ★ 含演示数据：页面上标注“演示”的数据不是真实数据\n");
        }
        progress.say(text.toString());
    }
}
