package county.platform.importing;

import county.platform.problem.Refused;

/**
 * What is sent to have an import taken.
 *
 * @param version of the import as the caller saw it
 */
public record Application(int version) {

    public Application {
        if (version < 1) {
            throw Refused.malformed("version", "版本号不正确。");
        }
    }
}
