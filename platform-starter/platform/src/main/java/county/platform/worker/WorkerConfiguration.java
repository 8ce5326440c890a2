package county.platform.worker;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import reactor.core.scheduler.Schedulers;

/** The frame for whatever workers a service declares. */
@AutoConfiguration
class WorkerConfiguration {

    // The workers are asked for at the start, because some of them wake others.
    @Bean
    Workers workers(ObjectProvider<Worker> workers, MeterRegistry meters) {
        return new Workers(workers::orderedStream, meters, Schedulers.parallel());
    }
}
