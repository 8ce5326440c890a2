package county.disclosure.overview;

import county.platform.audit.Sight;
import county.platform.audit.TrailWords;
import county.platform.audit.TrailWords.Thing;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module's code records in the audit trail, in the words of its people. */
@Configuration(proxyBeanMethods = false)
class DisclosureWords {

    @Bean
    TrailWords disclosureTrailWords() {
        return TrailWords.of(Thing.of("task", "公开任务")
                        .act("report", "填报进展")
                        .act("review", "审核")
                        .act("accept", "审核通过"))
                .fields(Map.ofEntries(Map.entry("submittedOn", "提交日期")));
    }

    @Bean
    Sight taskSight() {
        return Sight.ofUnit("task");
    }
}
