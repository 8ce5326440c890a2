package county.platform.importing;

import county.platform.test.ServiceEnvironment;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.context.ContextConfiguration;

/** A test against the service of orchards. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = OrchardService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "county.module=forestry",
            "spring.application.name=orchard-test",
            "spring.config.import=classpath:county/platform/service-defaults.yaml",
            "county.database.tables=importing,yearly,orchard,harvest,grove,hive"
        })
@ContextConfiguration(initializers = ServiceEnvironment.class)
@AutoConfigureWebTestClient(timeout = "20s")
@interface OrchardTest {}
