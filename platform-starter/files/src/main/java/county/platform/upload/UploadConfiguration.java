package county.platform.upload;

import county.platform.file.WorkFiles;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Files as bodies of requests, where there is room for files. */
@AutoConfiguration(afterName = "county.platform.file.FileConfiguration")
@ConditionalOnBean(WorkFiles.class)
class UploadConfiguration {

    @Bean
    Uploads uploads(WorkFiles files) {
        return new Uploads(files);
    }
}
