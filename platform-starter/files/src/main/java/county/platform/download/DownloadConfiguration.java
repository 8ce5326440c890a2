package county.platform.download;

import county.platform.file.WorkFiles;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Files as answers to requests, where there is room for files. */
@AutoConfiguration(afterName = "county.platform.file.FileConfiguration")
@ConditionalOnBean(WorkFiles.class)
class DownloadConfiguration {

    @Bean
    DownloadedFiles downloadedFiles(WorkFiles files) {
        return new DownloadedFiles(files, new DownloadSlots());
    }
}
