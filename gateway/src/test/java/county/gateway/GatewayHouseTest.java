package county.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.access.Module;
import county.platform.test.HouseContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayHouseTest extends HouseContract {

    /** An address of a module with something behind it. */
    private static final Pattern ROUTE = Pattern.compile(
            Arrays.stream(Module.values()).map(Module::key).collect(Collectors.joining("|", "/api/(", ")/[a-z{*]")));

    /** What a module serves, and what of it is open, long or large, the gateway tells by the shape of the request. */
    @Test
    void knowsNoRouteOfAnyModule() throws IOException {
        try (Stream<Path> programs = Files.walk(Path.of("src/main/java"));
                Stream<Path> settings = Files.list(Path.of("src/main/resources"))) {
            Stream<Path> files = Stream.concat(programs, settings);
            assertThat(files.filter(Files::isRegularFile)
                            .filter(file -> ROUTE.matcher(text(file)).find()))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"/api/insurance/schemes/**\"", "/api/forestry/{id}", "/api/planning/**"})
    void aRouteOfAModuleIsFound(String source) {
        assertThat(ROUTE.matcher(source).find()).isTrue();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
