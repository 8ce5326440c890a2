package county.insurance.policy;

import county.platform.sealing.IndexColumn;
import county.platform.sealing.LookUps;
import county.platform.sealing.SealedColumn;
import county.platform.sealing.SealedTable;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is kept sealed of the parties and the collectives on a list. */
@Configuration(proxyBeanMethods = false)
class PolicySeals {

    @Bean
    SealedTable partyNumbers() {
        SealedColumn phone = SealedColumn.ofBytes("phone_sealed", PartySeal.PHONE, "identity_index");
        SealedColumn account = SealedColumn.ofBytes("account_sealed", PartySeal.ACCOUNT, "identity_index");
        return new SealedTable(
                "policy",
                500,
                List.of(SealedColumn.ofBytes("identity_sealed", PartySeal.IDENTITY, "identity_index"), phone, account),
                List.of(
                        PartySeal.index("identity_index", "identity_sealed"),
                        IndexColumn.brief("phone_key", "phone", phone),
                        IndexColumn.brief("account_key", "account", account)));
    }

    @Bean
    SealedTable collectiveNumbers() {
        return new SealedTable(
                "collective",
                500,
                List.of(
                        SealedColumn.ofBytes("code_sealed", PartySeal.IDENTITY, "code_index"),
                        SealedColumn.ofBytes("phone_sealed", PartySeal.PHONE, "code_index")),
                List.of(PartySeal.index("code_index", "code_sealed")));
    }

    @Bean
    LookUps partyLookUps() {
        return LookUps.at("/api/insurance/policy-searches", "/api/insurance/policies/{id}/reveals");
    }
}
