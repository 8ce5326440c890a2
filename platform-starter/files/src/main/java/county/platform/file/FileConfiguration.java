package county.platform.file;

import county.platform.access.Routes;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** A directory of the service's own for what it writes; the gateway writes nothing. */
@AutoConfiguration
@ConditionalOnBean(Routes.class)
class FileConfiguration {

    @Bean
    WorkFiles workFiles(@Value("${county.files}") String directory) {
        return WorkFiles.in(Path.of(directory));
    }
}
