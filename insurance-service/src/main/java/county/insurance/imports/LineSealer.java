package county.insurance.imports;

import county.insurance.policy.PolicyEntry;
import county.insurance.policy.PolicyRules;
import county.insurance.policy.Sealer;
import county.insurance.policy.Sealer.Sealed;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Seals the numbers of one file's rows. */
final class LineSealer {

    private final Sealer sealer;
    /** A collective stands in each of its households' rows. */
    private final Map<String, Sealed> collectives = new ConcurrentHashMap<>();

    LineSealer(Sealer sealer) {
        this.sealer = sealer;
    }

    SealedLine seal(Line line) {
        PolicyEntry entry = line.entry();
        Sealed numbers = line.identity() == null
                ? null
                : sealer.seal(
                        line.identity(), PolicyRules.isOrganisation(entry.kind()), entry.phone(), entry.account());
        Sealed code = line.collective() == null
                ? null
                : collectives.computeIfAbsent(
                        line.collective().code(), number -> sealer.seal(number, true, null, null));
        return new SealedLine(line, numbers, code);
    }
}
