package county.platform.schema;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a service start on a schema that is exactly what its own scripts make. On an older one it waits for the step that
 * migrates, and goes on as soon as that is done; on one that a newer program has made it does not start.
 */
final class SchemaGate {

    static final Duration PAUSE = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(SchemaGate.class);

    private final String schema;
    private final Supplier<SchemaState> states;
    private final Duration patience;
    private final Waiting waiting;

    SchemaGate(String schema, Supplier<SchemaState> states, Duration patience, Waiting waiting) {
        this.schema = schema;
        this.states = states;
        this.patience = patience;
        this.waiting = waiting;
    }

    /** Returns when the service may start. */
    void pass() throws InterruptedException {
        Duration waited = Duration.ZERO;
        while (true) {
            SchemaState state = states.get();
            if (!state.unknown().isEmpty()) {
                throw new SchemaMismatch(
                        schema + " 的数据库结构比本程序新，或与本程序不符（本程序没有的脚本：" + some(state.unknown()) + "）。请换用与数据库结构相符的程序版本。");
            }
            if (state.missing().isEmpty()) {
                if (waited.isPositive()) {
                    LOG.info("{} 的数据库结构已升级，继续启动。", schema);
                }
                return;
            }
            if (waited.compareTo(patience) >= 0) {
                throw new SchemaMismatch(
                        schema + " 的数据库结构仍未升级（尚未执行：" + some(state.missing()) + "），不再等待。请先运行升级步骤（--migrate），再启动服务。");
            }
            if (waited.isZero()) {
                LOG.warn(
                        "{} 的数据库结构比本程序旧（尚未执行：{}）。请运行升级步骤：java -jar {}-service.jar --migrate；服务等待 {} 秒，升级后自动继续启动。",
                        schema,
                        some(state.missing()),
                        schema,
                        patience.toSeconds());
            }
            waiting.pause(PAUSE);
            waited = waited.plus(PAUSE);
        }
    }

    private static String some(List<String> names) {
        return names.size() <= 5
                ? String.join("、", names)
                : String.join("、", names.subList(0, 5)) + " 等 " + names.size() + " 个";
    }

    /** How the time passes between two looks. */
    interface Waiting {
        void pause(Duration time) throws InterruptedException;
    }
}
