package county.insurance.export;

import county.insurance.duty.InsuranceDuty;
import county.platform.access.Module;
import county.platform.access.Role;
import county.platform.export.ExportPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may have which list. */
@Configuration(proxyBeanMethods = false)
class ExportRoutes {

    static final String ENROLMENT = "/api/insurance/exports/enrolment";
    static final String CLAIMS = "/api/insurance/exports/claims";
    static final String LISTS = "/api/insurance/exports/lists";

    @Bean
    ExportPath enrolmentExport() {
        return inFull(ENROLMENT);
    }

    @Bean
    ExportPath claimsExport() {
        return inFull(CLAIMS);
    }

    @Bean
    ExportPath listsExport() {
        return ExportPath.of(LISTS, Module.INSURANCE.roles());
    }

    private static ExportPath inFull(String path) {
        return ExportPath.of(path, Module.INSURANCE.roles())
                .full(Role.TOWNSHIP_CLERK, Role.INSURER)
                .or(InsuranceDuty.READS_PERSONAL_DATA);
    }
}
