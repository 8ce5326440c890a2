package county.gateway.module;

import county.platform.access.Module;

/** A module did not answer; the caller is told which one, and nothing of why. */
public final class ModuleUnavailable extends RuntimeException {

    private final Module module;

    public ModuleUnavailable(Module module, Throwable cause) {
        super(module.key() + " is unavailable: " + cause, cause, false, false);
        this.module = module;
    }

    Module module() {
        return module;
    }
}
