package county.platform.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SuppressWarnings("rawtypes") // as swagger declares them
class RecordPartsTest {

    private final Schema<?> answer = described(Plot.class, true);
    private final Schema<?> entry = described(Plot.class, false);

    @Test
    void decimalsAreStrings() {
        assertThat(property("area").getTypes()).containsExactly("string");
        assertThat(property("area").getFormat()).isEqualTo("decimal");
    }

    @Test
    void onlyWhatIsNullableMayBeNull() {
        assertThat(property("name").getTypes()).containsExactly("string");
        assertThat(property("note").getTypes()).containsExactlyInAnyOrder("string", "null");
        assertThat(property("owner").getAnyOf()).hasSize(2);
        assertThat(property("kinds").getItems().getTypes()).containsExactlyInAnyOrder("string", "null");
    }

    @Test
    void whatIsWrittenOtherwiseIsDescribedSo() {
        assertThat(property("year").getTypes()).containsExactly("string");
        assertThat(property("change").getTypes()).isNull();
    }

    @Test
    void anAnswerHasEveryPartAndAnEntryMayLeaveOutWhatMayBeNull() {
        assertThat(answer.getRequired())
                .containsExactly("area", "change", "code", "kinds", "name", "note", "owner", "year");
        assertThat(entry.getRequired()).containsExactly("area", "change", "code", "kinds", "name", "year");
    }

    private Schema<?> property(String name) {
        return Objects.requireNonNull(answer.getProperties().get(name));
    }

    private static Schema<?> described(Class<?> type, boolean answered) {
        var types = new RecordTypes();
        var converters = new ModelConverters(true);
        converters.addConverter(types);
        Map<String, Schema> schemas =
                converters.resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true)).referencedSchemas;
        var description =
                new OpenAPI().components(new Components().schemas(schemas)).paths(new Paths());
        if (answered) {
            var content = new Content()
                    .addMediaType(
                            "application/json",
                            new MediaType()
                                    .schema(new Schema<>().$ref("#/components/schemas/" + type.getSimpleName())));
            description.path(
                    "/plots",
                    new PathItem()
                            .get(new Operation()
                                    .responses(new ApiResponses()
                                            .addApiResponse("200", new ApiResponse().content(content)))));
        }
        new RecordParts(types).customise(description);
        return Objects.requireNonNull(description.getComponents().getSchemas().get(type.getSimpleName()));
    }

    record Owner(String name) {}

    record Place(String code, String name) {}

    record Plot(
            @JsonUnwrapped Place place,
            BigDecimal area,
            @Nullable String note,
            @Nullable Owner owner,
            List<@Nullable String> kinds,
            @JsonFormat(shape = JsonFormat.Shape.STRING) int year,
            @JsonRawValue String change) {}
}
