package county.platform.unit;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The unit directory in every service and the gateway. */
@AutoConfiguration
class UnitConfiguration {

    @Bean
    UnitDirectory unitDirectory() {
        return UnitDirectory.shipped();
    }
}
