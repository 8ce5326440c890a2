package county.insurance.sanction;

import county.platform.reach.Unscoped;
import java.time.LocalDate;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Who is barred on a day, for everybody who must not deal with them. */
@Unscoped("who is barred, asked by everybody who must not deal with them")
@Repository
public class Bars {

    private final DatabaseClient database;

    Bars(DatabaseClient database) {
        this.database = database;
    }

    /** Whether a party is under a sanction. */
    public Mono<Boolean> party(byte[] identityIndex, LocalDate day) {
        return database.sql("""
                        select exists (select from sanction
                                       where identity_index = :identity and lifted_on is null
                                         and bars(imposed_on, until, lifted_on, :day))
                        """)
                .bind("identity", identityIndex)
                .bind("day", day)
                .mapValue(Boolean.class)
                .one();
    }

    /** Why an insurer may not underwrite, in words; nothing when it may. */
    public Mono<String> insurer(String insurer, LocalDate day) {
        return database.sql("""
                        select '该承保机构在限制期内（' || document || '，至 ' || until || '），不能承保。'
                        from sanction
                        where unit = :insurer and bars(imposed_on, until, lifted_on, :day)
                        order by until desc limit 1
                        """)
                .bind("insurer", insurer)
                .bind("day", day)
                .mapValue(String.class)
                .one();
    }
}
