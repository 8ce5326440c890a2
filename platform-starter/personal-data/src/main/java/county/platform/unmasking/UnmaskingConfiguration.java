package county.platform.unmasking;

import county.platform.audit.AuditTrail;
import county.platform.secret.Vault;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Full numbers, where there is a trail to record that somebody saw them. */
@AutoConfiguration(
        afterName = {"county.platform.audit.AuditConfiguration", "county.platform.secret.SecretConfiguration"})
@ConditionalOnBean({AuditTrail.class, Vault.class})
class UnmaskingConfiguration {

    @Bean
    Unmasking unmasking(Vault vault, AuditTrail audit) {
        return new Unmasking(vault, audit);
    }
}
