package county.gateway.status;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The database, which the gateway cannot reach and knows of only by the services' health. */
final class Database {

    private Database() {}

    /** Up when a service is ready; down when services run and none is ready; unknown when none runs. */
    static PartView asSeenBy(List<PartView> services) {
        if (services.stream().anyMatch(service -> service.status().equals("up"))) {
            return part("up", null);
        }
        boolean running = services.stream().anyMatch(service -> service.millis() != null);
        return running ? part("down", "没有一个服务处于就绪状态") : part("unknown", "没有可以询问的服务");
    }

    private static PartView part(String status, @Nullable String detail) {
        return new PartView("postgres", "数据库", status, null, null, detail);
    }
}
