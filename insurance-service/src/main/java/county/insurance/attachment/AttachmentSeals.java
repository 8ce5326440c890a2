package county.insurance.attachment;

import county.platform.sealing.Binding;
import county.platform.sealing.SealedColumn;
import county.platform.sealing.SealedColumn.KeyColumn;
import county.platform.sealing.SealedTable;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The papers, sealed and bound to their list and to their own digest. */
@Configuration(proxyBeanMethods = false)
class AttachmentSeals {

    static final Binding FILE = new Binding("attachment");

    @Bean
    SealedTable paperSeals() {
        return new SealedTable(
                "attachment",
                1,
                List.of(new SealedColumn(
                        "sealed", FILE, List.of(new KeyColumn("list", false), new KeyColumn("sha256", true)))),
                List.of());
    }
}
