package county.platform.export;

import county.platform.document.Printing;
import county.platform.time.BusinessTime;
import county.platform.unit.UnitDirectory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Files of lists, for every service. */
@AutoConfiguration(
        afterName = {
            "county.platform.document.DocumentConfiguration",
            "county.platform.time.TimeConfiguration",
            "county.platform.unit.UnitConfiguration"
        })
class ListFileConfiguration {

    @Bean
    ListFiles listFiles(Printing printing, UnitDirectory units, BusinessTime time) {
        return new ListFiles(printing, units, time);
    }
}
