package county.platform.time;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The one clock of a service and its working-day calendar. */
@AutoConfiguration
@EnableConfigurationProperties(PlatformProperties.class)
class TimeConfiguration {

    @Bean
    BusinessTime businessTime(PlatformProperties properties) {
        return BusinessTime.of(Clock.systemUTC(), properties.today(), properties.rehearsedOn());
    }

    @Bean
    Clock clock(BusinessTime time) {
        return time.clock();
    }

    @Bean
    WorkingDays workingDays() {
        return new WorkingDays(HolidayNotices.shipped());
    }
}
