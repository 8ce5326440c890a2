package county.platform.schema;

import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The step of its own that migrates a schema, as its owner; nothing of the service runs in it but its settings. */
final class MigrationStep {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationStep.class);
    private static final List<String> OWNER = List.of("COUNTY_DB_OWNER", "COUNTY_DB_OWNER_PASSWORD");

    private MigrationStep() {}

    /** Reads the service's settings as the service does, and migrates. Returns the exit code of the process. */
    static int run() {
        var application = new SpringApplication(Nothing.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        try (var context = application.run("--logging.level.org.flywaydb=info")) {
            return migrate(context.getEnvironment());
        }
    }

    static int migrate(Environment environment) {
        for (String name : OWNER) {
            if (environment.getProperty(name, "").isBlank()) {
                LOG.error("缺少环境变量 {}：升级数据库结构要以模式所有者的身份连接。", name);
                return 2;
            }
        }
        Schema schema = Schema.of(environment);
        try {
            schema.migrate(
                    environment.getRequiredProperty(OWNER.getFirst()),
                    environment.getRequiredProperty(OWNER.getLast()));
            LOG.info("{} 的数据库结构已是最新。", schema.name());
            return 0;
        } catch (FlywayException e) {
            LOG.error("{} 的数据库结构升级失败，出错的脚本已整体撤回。请按下面的原因处理后，重新运行升级步骤。", schema.name(), e);
            return 1;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}
}
