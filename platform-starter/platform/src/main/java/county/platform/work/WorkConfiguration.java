package county.platform.work;

import county.platform.access.Module;
import county.platform.audit.AuditTrail;
import county.platform.audit.TrailBook;
import county.platform.reach.ScopedClient;
import county.platform.time.BusinessTime;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;

/** The reader of units' work and their lists of to-dos, for every service that has a database. */
@AutoConfiguration(
        afterName = {
            "county.platform.reach.ReachConfiguration",
            "county.platform.time.TimeConfiguration",
            "county.platform.audit.AuditConfiguration"
        })
@ConditionalOnClass(DatabaseClient.class)
@ConditionalOnBean(ScopedClient.class)
class WorkConfiguration {

    @Bean
    WorkReader workReader(ScopedClient database, BusinessTime time) {
        return new WorkReader(database, time);
    }

    @Bean
    Holders holders(ScopedClient database) {
        return new Holders(database);
    }

    @Bean
    Members members(ScopedClient database, BusinessTime time) {
        return new Members(database, time);
    }

    @Bean
    @ConditionalOnBean(AuditTrail.class)
    Holding holding(Holders holders, Members members, AuditTrail audit, BusinessTime time) {
        return new Holding(holders, members, audit, time);
    }

    @Bean
    @ConditionalOnBean({Module.class, TrailBook.class})
    DoneWork doneWork(ScopedClient database, BusinessTime time, Module module, TrailBook book) {
        return new DoneWork(database, time, module, book);
    }

    @Bean
    @ConditionalOnBean(TodoSource.class)
    TodoController todoController(TodoSource source, Holders holders, Holding holding, Members members, DoneWork done) {
        return new TodoController(source, holders, holding, members, done);
    }
}
