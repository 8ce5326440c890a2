package county.insurance.imports;

import county.insurance.policy.PolicyEntry;
import county.insurance.policy.PolicyRules;
import county.insurance.policy.Sealer;
import county.insurance.policy.Sealer.Sealed;
import county.insurance.scheme.Cover;
import county.platform.sheet.SheetRow;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Makes rows of a file into rows of the database, with the numbers that belong to a person sealed. */
final class BatchSealer {

    private static final int BYTES_PER_LINE = 1_200;

    private final long id;
    private final LineReader reader;
    private final Sealer sealer;
    /** A collective stands in each of its households' rows. */
    private final Map<String, Sealed> collectives = new ConcurrentHashMap<>();

    BatchSealer(long id, LineReader reader, Sealer sealer) {
        this.id = id;
        this.reader = reader;
        this.sealer = sealer;
    }

    Batch seal(List<SheetRow> rows) {
        var lines = new CopyText(rows.size() * BYTES_PER_LINE);
        var faults = new CopyText(0);
        for (SheetRow row : rows) {
            Line line = reader.line(row);
            write(lines, line);
            line.faults().forEach(fault -> write(faults, fault));
        }
        return new Batch(rows.size(), lines.bytes(), faults.bytes());
    }

    /** What is to be said of the file as a whole, as a batch without rows. */
    Batch notes(List<Fault> notes) {
        var faults = new CopyText(0);
        notes.forEach(fault -> write(faults, fault));
        return new Batch(0, new byte[0], faults.bytes());
    }

    /** In the order of {@link ImportRows#LINE_COLUMNS}. */
    private void write(CopyText text, Line line) {
        PolicyEntry entry = line.entry();
        boolean organisation = PolicyRules.isOrganisation(entry.kind());
        Sealed numbers = line.identity() == null
                ? null
                : sealer.seal(line.identity(), organisation, entry.phone(), entry.account());
        text.add(id)
                .add(line.no())
                .add(line.village())
                .add(entry.kind())
                .add(String.valueOf(entry.name()))
                .add(organisation ? "organisation" : "person");
        write(text, numbers);
        text.add(entry.bank())
                .add(entry.plot())
                .add(line.cover() == null ? null : line.cover().quantity())
                .add(line.previous())
                .add(entry.eligibility())
                .add(entry.signedOn());
        write(text, line.cover());
        write(text, line.collective());
        text.end();
    }

    private static void write(CopyText text, @Nullable Sealed numbers) {
        text.add(numbers == null ? null : numbers.identityIndex())
                .add(numbers == null ? null : numbers.identity())
                .add(numbers == null ? null : numbers.identityMask())
                .add(numbers == null ? null : numbers.phone())
                .add(numbers == null ? null : numbers.phoneMask())
                .add(numbers == null ? null : numbers.phoneKey())
                .add(numbers == null ? null : numbers.account())
                .add(numbers == null ? null : numbers.accountMask())
                .add(numbers == null ? null : numbers.accountKey());
    }

    private static void write(CopyText text, @Nullable Cover cover) {
        text.add(cover == null ? null : cover.sumInsured())
                .add(cover == null ? null : cover.premium())
                .add(cover == null ? null : cover.split().farmer())
                .add(cover == null ? null : cover.split().district())
                .add(cover == null ? null : cover.split().city())
                .add(cover == null ? null : cover.split().province());
    }

    private void write(CopyText text, Line.@Nullable Group collective) {
        Sealed code = collective == null
                ? null
                : collectives.computeIfAbsent(collective.code(), number -> sealer.seal(number, true, null, null));
        text.add(collective == null ? null : collective.name())
                .add(collective == null ? null : collective.kind())
                .add(code == null ? null : code.identityIndex())
                .add(code == null ? null : code.identity())
                .add(code == null ? null : code.identityMask());
    }

    /** In the order of {@link ImportRows#FAULT_COLUMNS}. */
    private void write(CopyText text, Fault fault) {
        text.add(id)
                .add(fault.row())
                .add(fault.column())
                .add(Objects.requireNonNull(fault.value()))
                .add(fault.reason())
                .add(fault.severity())
                .end();
    }
}
