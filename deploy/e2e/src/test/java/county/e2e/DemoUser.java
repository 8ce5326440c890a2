package county.e2e;

import java.nio.file.Path;
import java.util.List;

/** A user of the local realm, as {@code deploy/local/demo-users.csv} lists them. */
record DemoUser(String username, String password, List<String> roles, List<String> units) {

    static List<DemoUser> all() {
        Path file = Path.of(System.getProperty("county.root", "../.."), "deploy/local/demo-users.csv");
        return RunningPlatform.read(file)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(row -> new DemoUser(row[0], row[1], List.of(row[2].split("\\|")), List.of(row[3].split("\\|"))))
                .toList();
    }

    static DemoUser named(String username) {
        return all().stream()
                .filter(user -> user.username().equals(username))
                .findFirst()
                .orElseThrow();
    }
}
