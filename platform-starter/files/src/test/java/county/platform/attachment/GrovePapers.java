package county.platform.attachment;

import county.platform.access.Module;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.problem.Refused;
import county.platform.reach.ScopedClient;
import java.util.Map;
import java.util.Set;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Mono;

/** All that a module writes so that its records have papers. */
record GrovePapers(ScopedClient scoped) implements RecordPapers<GrovePapers.Grove> {

    record Grove(long id, String township, boolean closed) {}

    @Override
    public String path() {
        return "/api/forestry/groves/{id}/attachments";
    }

    @Override
    public AttachmentTable table() {
        return AttachmentTable.of("grove_paper", "grove").about("tree", "select id, grove as record, name from tree");
    }

    @Override
    public Map<String, String> kinds() {
        return Map.of("photo", "现场照片", "deed", "林权证");
    }

    @Override
    public Set<Role> readers() {
        return Module.FORESTRY.roles();
    }

    @Override
    public Set<Role> writers() {
        return Set.of(Role.TOWNSHIP_CLERK);
    }

    @Override
    public String what() {
        return "这处林子";
    }

    @Override
    public Mono<Grove> find(Official official, long id) {
        return one(official, id, "");
    }

    @Override
    public Mono<Grove> lock(Official official, long id) {
        return one(official, id, " for update");
    }

    private Mono<Grove> one(Official official, long id, String locked) {
        return scoped.sql(
                        official,
                        "select g.id, g.township, g.closed from grove g where g.id = :id and {reach unit: g.township}"
                                + locked)
                .bind("id", id)
                .mapProperties(Grove.class)
                .one();
    }

    @Override
    public String permit(Official official, Grove grove, Act act, String kind) {
        official.mustBelongTo(grove.township());
        if (grove.closed() || (act == Act.REMOVE && kind.equals("deed"))) {
            throw Refused.againstRule("grove", "现在不能增减附件。");
        }
        return grove.township();
    }

    @Override
    public Mono<Void> changed(Attachment paper) {
        return scoped.sql(
                        new Official("kit", "", Set.of(), Set.of(), true),
                        "update grove g set papers = (select count(*) from grove_paper p where p.grove = g.id)"
                                + " where g.id = :id and {reach unit: g.township}")
                .bind("id", paper.record())
                .then();
    }

    @Override
    public DataSize largest() {
        return DataSize.ofMegabytes(1);
    }
}
