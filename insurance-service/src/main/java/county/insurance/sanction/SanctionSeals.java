package county.insurance.sanction;

import county.platform.sealing.Binding;
import county.platform.sealing.IndexColumn;
import county.platform.sealing.SealedColumn;
import county.platform.sealing.SealedTable;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is kept sealed of a barred party: by its number it is recognised when it wants to take part. */
@Configuration(proxyBeanMethods = false)
class SanctionSeals {

    static final Binding NUMBER = new Binding("sanction.identity");

    @Bean
    SealedTable barredPartySeals() {
        SealedColumn number = SealedColumn.ofBytes("identity_sealed", NUMBER, "identity_index");
        return new SealedTable(
                "sanction", 500, List.of(number), List.of(IndexColumn.of("identity_index", "identity", number)));
    }
}
