package county.platform.attachment;

import county.platform.access.RouteGroup;
import county.platform.audit.AuditTrail;
import county.platform.sealing.SealedTables;
import county.platform.secret.Vault;
import county.platform.time.BusinessTime;
import county.platform.upload.Uploads;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;

/** Papers for every service that declares some. */
@AutoConfiguration(afterName = "org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration")
@ConditionalOnClass(DatabaseClient.class)
@ConditionalOnBean(RecordPapers.class)
class AttachmentConfiguration {

    private static final String REQUESTS = "attachmentRequests";

    @Bean
    RouteGroup routesOfAttachments(List<RecordPapers<?>> all) {
        return AttachmentPaths.routes(all);
    }

    @Bean
    SealedTables sealedAttachments(List<RecordPapers<?>> all) {
        return new SealedTables(
                all.stream().map(papers -> papers.table().sealed()).toList());
    }

    @Bean
    Attachments keptAttachments(DatabaseClient database) {
        return new Attachments(database);
    }

    @Bean
    Attaching attachmentDesk(Attachments attachments, Vault vault, AuditTrail audit, BusinessTime time) {
        return new Attaching(attachments, vault, audit, time);
    }

    @Bean(REQUESTS)
    AttachmentRequests attachmentRequests(
            List<RecordPapers<?>> all, Attachments attachments, Attaching attaching, Uploads uploads) {
        Map<String, RecordPapers<?>> byPath = new HashMap<>();
        for (RecordPapers<?> papers : all) {
            byPath.put(papers.path(), papers);
            byPath.put(papers.one(), papers);
        }
        return new AttachmentRequests(byPath, attachments, attaching, uploads);
    }

    @Bean
    static AttachmentPaths attachmentPaths(ObjectProvider<RecordPapers<?>> all) {
        return new AttachmentPaths(all, REQUESTS);
    }
}
