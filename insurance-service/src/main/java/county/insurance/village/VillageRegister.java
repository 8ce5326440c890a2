package county.insurance.village;

import county.platform.reach.Unscoped;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The villages as they are registered; nothing here depends on who asks. */
@Unscoped("the register of villages, the same for everybody")
@Repository
public class VillageRegister {

    private final DatabaseClient database;

    VillageRegister(DatabaseClient database) {
        this.database = database;
    }

    /** The villages of a township, in the order of their codes. */
    public Mono<List<Village>> of(String township) {
        return database.sql("select code, name, township from village where township = :township order by code")
                .bind("township", township)
                .mapProperties(Village.class)
                .all()
                .collectList();
    }

    /** All villages. */
    public Mono<List<Village>> all() {
        return database.sql("select code, name, township from village")
                .mapProperties(Village.class)
                .all()
                .collectList();
    }

    /** A village. */
    public record Village(String code, String name, String township) {}
}
