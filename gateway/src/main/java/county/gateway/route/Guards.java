package county.gateway.route;

import county.gateway.module.Breakers;
import county.gateway.module.Clocks;
import county.gateway.module.ModuleProperties;
import county.gateway.module.Silences;
import county.platform.access.Module;
import java.util.concurrent.Semaphore;

/** Makes the guard of each module. */
final class Guards {
    private final ModuleProperties modules;
    private final Breakers breakers;
    private final Silences silences;
    private final Clocks clocks;

    Guards(ModuleProperties modules, Breakers breakers, Silences silences, Clocks clocks) {
        this.modules = modules;
        this.breakers = breakers;
        this.silences = silences;
        this.clocks = clocks;
    }

    ModuleGuard of(Module module) {
        return new ModuleGuard(
                module,
                new Waits(modules.of(module).answerWithin(), modules.workWithin()),
                breakers.of(module, "route"),
                new StrangersGate(module, breakers.of(module, "strangers"), new Semaphore(modules.strangersAtOnce())),
                silences,
                clocks);
    }
}
