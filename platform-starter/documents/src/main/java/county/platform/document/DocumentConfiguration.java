package county.platform.document;

import county.platform.time.BusinessTime;
import county.platform.time.PlatformProperties;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The printer of every service that makes documents. */
@AutoConfiguration(afterName = "county.platform.time.TimeConfiguration")
class DocumentConfiguration {

    @Bean
    Printing printing(BusinessTime time, PlatformProperties platform) {
        return new Printing(time, platform);
    }
}
