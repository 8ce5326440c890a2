package county.platform.download;

import county.platform.access.Routes;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Forgets downloads once they are sent; the gateway makes none. */
@AutoConfiguration
@ConditionalOnBean(Routes.class)
class DownloadConfiguration {

    @Bean
    DownloadedFiles downloadedFiles() {
        return new DownloadedFiles();
    }
}
