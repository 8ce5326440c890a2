package county.gateway.route;

import county.gateway.module.Breakers;
import county.gateway.module.Clocks;
import county.gateway.module.ModuleProperties;
import county.gateway.module.Silences;
import county.platform.access.Module;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;

/** Makes the guards of all routes; those of one module share what they know. */
final class Guards {
    private final ModuleProperties modules;
    private final Breakers breakers;
    private final Silences silences;
    private final Clocks clocks;
    private final Map<Module, Semaphore> strangers = new EnumMap<>(Module.class);

    Guards(ModuleProperties modules, Breakers breakers, Silences silences, Clocks clocks) {
        this.modules = modules;
        this.breakers = breakers;
        this.silences = silences;
        this.clocks = clocks;
    }

    /** For what is answered at once. */
    ModuleGuard of(Module module) {
        return within(modules.of(module).answerWithin(), module);
    }

    /** For files, and what is computed over all rows. */
    ModuleGuard ofFiles(Module module) {
        return within(modules.filesWithin(), module);
    }

    private ModuleGuard within(Duration limit, Module module) {
        Semaphore places = strangers.computeIfAbsent(module, key -> new Semaphore(modules.strangersAtOnce()));
        return new ModuleGuard(
                module,
                limit,
                breakers.of(module, "route"),
                new StrangersGate(module, breakers.of(module, "strangers"), places),
                silences,
                clocks);
    }
}
