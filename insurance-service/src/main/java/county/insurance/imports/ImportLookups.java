package county.insurance.imports;

import county.insurance.imports.Import.MadeList;
import county.insurance.imports.Villages.Village;
import county.insurance.village.VillageRegister;
import county.platform.importing.ImportJob;
import county.platform.reach.Unscoped;
import county.platform.unit.UnitDirectory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What an import looks up: villages, sanctions, and what came of it. */
@Unscoped("what a file is checked against: villages and schemes, and questions asked over all rows with a reason")
@Repository
class ImportLookups {

    private final DatabaseClient database;
    private final UnitDirectory units;
    private final VillageRegister register;

    ImportLookups(DatabaseClient database, UnitDirectory units, VillageRegister register) {
        this.register = register;
        this.database = database;
        this.units = units;
    }

    /** The names of a township's villages, in the order of their codes. */
    Mono<List<String>> villageNames(String township) {
        return register.of(township)
                .map(villages ->
                        villages.stream().map(VillageRegister.Village::name).toList());
    }

    /** All villages, as a list of this township names them. */
    Mono<Villages> villages(String township) {
        return register.all()
                .map(known -> new Villages(
                        township,
                        units.all(),
                        known.stream()
                                .map(village -> new Village(village.code(), village.name(), village.township()))
                                .toList()));
    }

    /** Whether somebody of the file is under a sanction on this day. */
    Mono<Boolean> anybodyBarred(long job, LocalDate today) {
        return database.sql("""
                        select exists (select from enrolment_row r
                                       join bar s on s.identity_index = r.identity_index
                                                      and bars(s.imposed_on, s.until, s.lifted_on, :today)
                                       where r.job = :job)
                        """)
                .bind("job", job)
                .bind("today", today)
                .mapValue(Boolean.class)
                .one();
    }

    /** The imports with their schemes' names and with the lists that came of them. */
    Mono<List<Import>> shown(List<ImportJob> jobs) {
        return schemeNames()
                .zipWith(
                        lists(jobs),
                        (schemes, lists) -> jobs.stream()
                                .map(job -> Import.of(
                                        job,
                                        schemes.getOrDefault(job.about(), job.about()),
                                        lists.getOrDefault(job.id(), List.of())))
                                .toList());
    }

    private Mono<Map<String, String>> schemeNames() {
        return database.sql("select id, name from scheme_title")
                .mapProperties(SchemeName.class)
                .all()
                .collectMap(SchemeName::id, SchemeName::name);
    }

    private Mono<Map<Long, List<MadeList>>> lists(List<ImportJob> jobs) {
        return database.sql("""
                        select l.source_import, l.id, v.name as village_name
                        from village_list l join place v on v.code = l.village
                        where l.source_import = any(:imports) order by l.id
                        """)
                .bind("imports", jobs.stream().map(ImportJob::id).toArray(Long[]::new))
                .mapProperties(ListOf.class)
                .all()
                .collect(
                        HashMap::new,
                        (lists, row) -> lists.computeIfAbsent(row.sourceImport(), made -> new ArrayList<>())
                                .add(new MadeList(row.id(), row.villageName())));
    }

    record SchemeName(String id, String name) {}

    record ListOf(long sourceImport, long id, String villageName) {}
}
