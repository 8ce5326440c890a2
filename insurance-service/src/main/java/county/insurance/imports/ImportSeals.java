package county.insurance.imports;

import county.insurance.policy.PartySeal;
import county.platform.sealing.IndexColumn;
import county.platform.sealing.SealedColumn;
import county.platform.sealing.SealedTable;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is kept sealed of the rows of a file until they are taken. */
@Configuration(proxyBeanMethods = false)
class ImportSeals {

    @Bean
    SealedTable importRowSeals() {
        SealedColumn phone = SealedColumn.ofBytes("phone_sealed", PartySeal.PHONE, "identity_index");
        SealedColumn account = SealedColumn.ofBytes("account_sealed", PartySeal.ACCOUNT, "identity_index");
        return new SealedTable(
                "enrolment_row",
                500,
                List.of(
                        SealedColumn.ofBytes("identity_sealed", PartySeal.IDENTITY, "identity_index"),
                        phone,
                        account,
                        SealedColumn.ofBytes("collective_sealed", PartySeal.IDENTITY, "collective_index")),
                List.of(
                        PartySeal.index("identity_index", "identity_sealed"),
                        PartySeal.index("collective_index", "collective_sealed"),
                        IndexColumn.brief("phone_key", "phone", phone),
                        IndexColumn.brief("account_key", "account", account)));
    }
}
