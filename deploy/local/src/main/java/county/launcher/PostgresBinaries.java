package county.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs, as they come in a jar of the class path. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /** Unpacks the programs into the directory unless this very version is there. */
    static void unpack(Path target) throws IOException {
        String name = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
        Path done = target.resolve("unpacked");
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream("/" + name)) {
            if (packed == null) {
                throw new CannotContinue("没有适用于本机的 PostgreSQL 程序（" + name + "），请改用 Linux 或 macOS 的 x86-64 或 ARM64 机器。");
            }
            String version = name + " " + packed.available();
            if (Site.read(done).equals(version)) {
                return;
            }
            Archive.delete(target);
            Archive.unpack(new XZInputStream(packed), target, 0);
            Site.write(done, version);
        }
    }

    static String archive(String system, String machine) {
        String os = system.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        boolean arm = machine.equals("aarch64") || machine.equals("arm64");
        return "postgres-" + os + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }
}
