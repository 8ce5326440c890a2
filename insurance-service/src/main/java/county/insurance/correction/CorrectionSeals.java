package county.insurance.correction;

import county.insurance.policy.PartySeal;
import county.platform.sealing.IndexColumn;
import county.platform.sealing.SealedColumn;
import county.platform.sealing.SealedTable;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is kept sealed of a correction: bound to the party whose policy it is, which alone keeps the number itself. */
@Configuration(proxyBeanMethods = false)
class CorrectionSeals {

    private static final String OF_POLICY = "(select p.%s from insured_policy p where p.id = t.policy)";

    @Bean
    SealedTable correctedNumbers() {
        SealedColumn phone = SealedColumn.ofBytes("phone_sealed", PartySeal.PHONE, "identity_index");
        SealedColumn account = SealedColumn.ofBytes("account_sealed", PartySeal.ACCOUNT, "identity_index");
        return new SealedTable(
                "policy_correction",
                500,
                List.of(phone, account),
                List.of(
                        IndexColumn.of(
                                "identity_index",
                                PartySeal.INDEX,
                                SealedColumn.ofBytes(
                                        OF_POLICY.formatted("identity_sealed"),
                                        PartySeal.IDENTITY,
                                        OF_POLICY.formatted("identity_index"))),
                        IndexColumn.brief("phone_key", "phone", phone),
                        IndexColumn.brief("account_key", "account", account)));
    }
}
