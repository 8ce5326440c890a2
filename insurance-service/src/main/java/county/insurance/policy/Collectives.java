package county.insurance.policy;

import county.insurance.policy.Sealer.Sealed;
import county.platform.reach.Unscoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The collectives of the lists. */
@Unscoped("the collectives of one list, which the caller has been found to see")
@Repository
public class Collectives {

    private static final String SELECT = """
            select c.id, c.list, c.kind, c.name, c.code_mask, c.phone_mask,
                   (select count(*) from policy p where p.collective = c.id) as policies, c.version
            from collective c
            """;

    private final DatabaseClient database;

    Collectives(DatabaseClient database) {
        this.database = database;
    }

    public Mono<List<Collective>> of(long list) {
        return database.sql(SELECT + "where c.list = :list order by c.id")
                .bind("list", list)
                .mapProperties(Collective.class)
                .all()
                .collectList();
    }

    public Mono<Collective> find(long id) {
        return database.sql(SELECT + "where c.id = :id")
                .bind("id", id)
                .mapProperties(Collective.class)
                .one();
    }

    public Mono<Long> add(long list, String kind, String name, Sealed numbers) {
        var sql = database.sql("""
                        insert into collective (list, kind, name, code_index, code_sealed, code_mask, phone_sealed, phone_mask)
                        values (:list, :kind, :name, :index, :code, :codeMask, :phone, :phoneMask)
                        returning id
                        """)
                .bind("list", list)
                .bind("kind", kind)
                .bind("name", name)
                .bind("index", numbers.identityIndex())
                .bind("code", numbers.identity())
                .bind("codeMask", numbers.identityMask());
        sql = numbers.phone() == null ? sql.bindNull("phone", byte[].class) : sql.bind("phone", numbers.phone());
        return bind(sql, numbers.phoneMask()).mapValue(Long.class).one();
    }

    private static DatabaseClient.GenericExecuteSpec bind(
            DatabaseClient.GenericExecuteSpec sql, @Nullable String phoneMask) {
        return phoneMask == null ? sql.bindNull("phoneMask", String.class) : sql.bind("phoneMask", phoneMask);
    }

    /** Returns 1, or 0 when it was changed or used meanwhile. */
    public Mono<Long> remove(long id, int version) {
        return database.sql("""
                        delete from collective c
                        where c.id = :id and c.version = :version
                          and not exists (select from policy p where p.collective = c.id)
                        """).bind("id", id).bind("version", version).fetch().rowsUpdated();
    }
}
