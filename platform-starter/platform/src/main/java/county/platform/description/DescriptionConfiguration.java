package county.platform.description;

import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** The OpenAPI description of a service, as whoever reads it through the gateway can use it. */
@AutoConfiguration
@ConditionalOnClass(GlobalOpenApiCustomizer.class)
class DescriptionConfiguration {
    /** Addresses are those of the host that the description came from; the service's own is nobody else's business. */
    @Bean
    GlobalOpenApiCustomizer serverOfTheReader() {
        return description -> description.setServers(List.of(new Server().url("/")));
    }

    @Bean
    RecordTypes recordTypes() {
        return new RecordTypes();
    }

    @Bean
    GlobalOpenApiCustomizer partsOfRecords(RecordTypes types) {
        return new RecordParts(types);
    }
}
