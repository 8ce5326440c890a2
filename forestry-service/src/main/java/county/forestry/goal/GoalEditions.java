package county.forestry.goal;

import county.platform.access.RouteGroup;
import county.platform.yearly.EditionDesk;
import county.platform.yearly.EditionRequests;
import county.platform.yearly.EditionRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The bureau enters a new year's goals, or an adjustment, and brings them into force. */
@RestController
@RequestMapping(GoalEditions.PATH)
class GoalEditions extends EditionRequests {

    static final String PATH = "/api/forestry/goals/editions";

    GoalEditions(EditionDesk desk, ForestGoals table) {
        super(desk, table);
    }

    /** Its routes. */
    @Configuration
    static class Paths {

        @Bean
        RouteGroup goalEditionRoutes(ForestGoals table) {
            return EditionRoutes.below(PATH, table.duty());
        }
    }
}
