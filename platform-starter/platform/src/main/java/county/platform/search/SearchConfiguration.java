package county.platform.search;

import county.platform.access.Routes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;

/** The search of every service that has a database. */
@AutoConfiguration(afterName = "org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration")
@ConditionalOnClass(DatabaseClient.class)
@ConditionalOnBean(Routes.class)
class SearchConfiguration {

    @Bean
    SearchController searchController(ObjectProvider<Searchable> kinds) {
        return new SearchController(kinds.orderedStream().toList());
    }
}
