package county.planning.plan;

import county.platform.reach.Unscoped;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Mono;

/** The plans with their rules. */
@Unscoped("the plan as published, the same for all")
public interface Plans extends Repository<Plan, String> {

    /** The plan that is in force: the one issued last. */
    @Query("select * from plan order by issued_on desc limit 1")
    Mono<Plan> newest();

    Mono<Plan> findById(String id);
}
