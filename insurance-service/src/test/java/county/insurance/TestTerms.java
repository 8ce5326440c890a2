package county.insurance;

import county.insurance.scheme.Decisions;
import county.insurance.scheme.PayerShare;
import county.insurance.scheme.Scheme;
import county.insurance.scheme.Terms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The terms of both schemes of 2023, as the service publishes them. */
public final class TestTerms {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private TestTerms() {}

    public static Terms onion() {
        return read("2023-green-onion");
    }

    public static Terms pig() {
        return read("2023-pig-1");
    }

    private static Terms read(String id) {
        try (var in = TestTerms.class.getResourceAsStream("scheme/" + id + ".json")) {
            JsonNode scheme = JSON.readTree(Objects.requireNonNull(in, id));
            return new Terms(
                    JSON.treeToValue(scheme, Scheme.class),
                    List.of(JSON.treeToValue(scheme.get("shares"), PayerShare[].class)),
                    JSON.treeToValue(scheme.get("decisions"), Decisions.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
