package county.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root. For root there are two ways: a user namespace without root in it, in which the
 * files stay root's; or, where the kernel refuses that, another user, to whom the data is given.
 */
final class Unprivileged {
    private static final String OTHER_USER = "nobody";
    private static final List<String> SWITCH =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");

    private Unprivileged() {}

    /** What to put in front of a PostgreSQL command that owns the given files: nothing for an ordinary user. */
    static List<String> prefix(List<Path> owned) throws IOException {
        if (!isRoot()) {
            return List.of();
        }
        if (works("unshare", "-U", "true")) {
            return List.of("unshare", "-U");
        }
        if (!works("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--", "true")) {
            throw new CannotContinue("PostgreSQL 不能以 root 身份运行，而本机既不允许 unshare 也没有 setpriv。请以普通用户运行 ./platform up。");
        }
        for (Path path : owned) {
            give(path);
        }
        return SWITCH;
    }

    /** Whether PostgreSQL will run as somebody else, who then has to get at its files through our directories. */
    static boolean needsAnotherUser() {
        return isRoot() && !works("unshare", "-U", "true");
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void give(Path path) throws IOException {
        var owner = path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(OTHER_USER);
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.toList()) {
                Files.setOwner(file, owner);
            }
        }
    }

    private static boolean works(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
