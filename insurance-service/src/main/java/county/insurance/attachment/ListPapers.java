package county.insurance.attachment;

import county.insurance.policy.Contracts;
import county.insurance.policy.EnrolmentList;
import county.insurance.policy.EnrolmentLists;
import county.platform.access.Module;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.attachment.Act;
import county.platform.attachment.Attachment;
import county.platform.attachment.AttachmentTable;
import county.platform.attachment.RecordPapers;
import county.platform.reach.Unscoped;
import java.util.Map;
import java.util.Set;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The papers of a village list, some of them about one of its policies. */
@Component
@Unscoped("the papers of one list, which the caller has been found to see")
class ListPapers implements RecordPapers<EnrolmentList> {

    private final EnrolmentLists lists;
    private final Contracts contracts;
    private final DatabaseClient database;

    ListPapers(EnrolmentLists lists, Contracts contracts, DatabaseClient database) {
        this.lists = lists;
        this.contracts = contracts;
        this.database = database;
    }

    @Override
    public String path() {
        return "/api/insurance/lists/{id}/attachments";
    }

    @Override
    public String one() {
        return "/api/insurance/attachments/{id}";
    }

    @Override
    public AttachmentTable table() {
        return AttachmentTable.of("attachment", "list")
                .about("policy", "select id, list as record, name from insured_policy");
    }

    @Override
    public Map<String, String> kinds() {
        return PaperRules.KINDS;
    }

    @Override
    public Set<Role> readers() {
        return Module.INSURANCE.roles();
    }

    @Override
    public Set<Role> writers() {
        return Set.of(Role.TOWNSHIP_CLERK, Role.INSURER);
    }

    @Override
    public String what() {
        return "这份清单";
    }

    @Override
    public Mono<EnrolmentList> find(Official official, long id) {
        return lists.find(official, id);
    }

    @Override
    public Mono<EnrolmentList> lock(Official official, long id) {
        return lists.lock(official, id);
    }

    @Override
    public Mono<Boolean> sees(Official official, long id) {
        return lists.sees(official, id);
    }

    @Override
    public String permit(Official official, EnrolmentList list, Act act, String kind) {
        PaperRules.mustChange(official, list, act, kind);
        return list.township();
    }

    /** Lets a policy know whether a village certificate is among its papers. */
    @Override
    public Mono<Void> changed(Attachment paper) {
        Long policy = paper.subject();
        return policy == null || !paper.kind().equals(PaperRules.CERTIFICATE)
                ? Mono.empty()
                : isCertified(policy).flatMap(certified -> contracts.certified(policy, certified));
    }

    private Mono<Boolean> isCertified(long policy) {
        return database.sql("""
                        select exists (select from attachment where policy = :policy and kind = 'village-certificate')
                        """).bind("policy", policy).mapValue(Boolean.class).one();
    }
}
