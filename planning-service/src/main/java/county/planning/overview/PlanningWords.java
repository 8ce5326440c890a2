package county.planning.overview;

import county.platform.audit.Sight;
import county.platform.audit.TrailWords;
import county.platform.audit.TrailWords.Thing;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** What this module's code records in the audit trail, in the words of its people. */
@Configuration(proxyBeanMethods = false)
class PlanningWords {

    @Bean
    TrailWords planningTrailWords() {
        return TrailWords.of(
                        Thing.of("observation", "监测值").act("enter", "录入监测值").act("approve", "审定监测值"))
                .fields(Map.ofEntries(Map.entry("indicator", "指标")));
    }

    @Bean
    Sight observationSight() {
        return new Sight("observation", (official, asked) -> Mono.just(true));
    }
}
