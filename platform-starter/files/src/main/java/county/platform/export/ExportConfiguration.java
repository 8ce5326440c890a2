package county.platform.export;

import county.platform.access.RouteGroup;
import county.platform.sealing.LookUps;
import county.platform.secret.Vault;
import county.platform.unmasking.Unmasking;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Lists to take along for every service that says where one is fetched. */
@AutoConfiguration(after = ListFileConfiguration.class, afterName = "county.platform.unmasking.UnmaskingConfiguration")
@ConditionalOnBean(ExportPath.class)
class ExportConfiguration {

    @Bean
    RouteGroup routesOfExports(List<ExportPath> paths) {
        return new RouteGroup(
                paths.stream().flatMap(path -> path.routes().stream()).toList());
    }

    /** A full list changes nothing but the audit trail. */
    @Bean
    LookUps lookUpsOfExports(List<ExportPath> paths) {
        return new LookUps(paths.stream()
                .filter(ExportPath::isFull)
                .flatMap(path -> path.addresses().stream())
                .toList());
    }

    @Bean
    Exports exports(Vault vault, Unmasking unmasking, ListFiles files) {
        return new Exports(vault, unmasking, files);
    }
}
