package county.bench;

import county.platform.test.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code ./platform bench insurance}: a settlement of a million policies, the import of a list of 100 000 households, and
 * lists of a million rows, each beside the bare limit.
 */
public final class InsuranceBench {

    private InsuranceBench() {}

    /** Takes {@code --policies N} and {@code --households N}, for a quick try with less; 0 leaves a part out. */
    public static void main(String[] words) {
        Bench.measure(report -> run(words, report));
    }

    private static void run(String[] words, Report report) throws Exception {
        int policies = number(words, "--policies", 1_000_000);
        int households = number(words, "--households", 100_000);
        Path scratch =
                Files.createDirectories(Path.of(System.getProperty("county.root", "."), "deploy/bench/target/scratch"));
        TestDatabase.running().provision("insurance");
        if (households > 0) {
            new ImportBench(scratch, households).run(report);
        }
        if (policies > 0) {
            new SettlementBench(scratch, policies).run(report);
            new ListBench(scratch, policies).run(report);
        }
    }

    private static int number(String[] words, String name, int otherwise) {
        int at = List.of(words).indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(words[at + 1]);
    }
}
