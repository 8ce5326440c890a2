package county.insurance.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.problem.FieldProblem;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A version is published only when it keeps every rule, and every fault is named. */
class SchemeRulesTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void thePigSchemeKeepsThemAll() throws IOException {
        assertThat(faults("{}", true)).isEmpty();
    }

    @Test
    void aNextVersionNeedsAReason() throws IOException {
        assertThat(faults("{}", false)).extracting(FieldProblem::field).containsExactly("reason");
        assertThat(faults("{\"reason\":\"市里调整费率\"}", false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'name':' '} | name",
                "{'sumInsured':null} | sumInsured",
                "{'sumInsured':'0'} | sumInsured",
                "{'sumInsured':'1750.005'} | sumInsured,rate",
                "{'rate':'1'} | rate",
                "{'rate':'0.03333'} | rate",
                "{'targetPrice':'20.01'} | targetPrice",
                "{'targetPrice':'13.99'} | targetPrice",
                "{'targetPrice':'18.505'} | targetPrice",
                "{'materialCost':null} | fullCost",
                "{'materialCost':null,'fullCost':null} | fullCost",
                "{'documentNumbers':[]} | documentNumbers",
                "{'documentConflict':null} | documentConflict",
                "{'enrolUntil':'2023-08-20'} | enrolUntil",
                "{'coverFrom':'2023-09-30'} | coverFrom",
                "{'priceFrom':'2023-09-30'} | priceFrom",
                "{'priceUntil':'2024-04-01'} | priceUntil",
                "{'shares':[{'payer':'farmer','percent':'99.99'}]} | shares",
                "{'shares':[{'payer':'farmer','percent':'50'},{'payer':'farmer','percent':'50'}]} | shares",
                "{'shares':[{'payer':'village','percent':'100'}]} | shares",
                "{'shares':[{'payer':'farmer','percent':'100'},{'payer':'city','percent':'0'}]} | shares",
                "{'stages':[{'name':'宣传','from':'2023-08-02','until':'2023-08-01','source':'三','responsible':[]}]} | stages,stages"
            })
    void everyFaultIsNamed(String change, String fields) throws IOException {
        assertThat(faults(change.replace('\'', '"'), true))
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder(fields.split(","));
    }

    @Test
    void anotherYearMovesEveryDayAndLeavesTheDocumentToBeEntered() throws IOException {
        SchemeContent next = content("{}").forYear(2024);
        assertThat(next.name()).isEqualTo("2024年生猪目标价格保险（一期）");
        assertThat(next.coverFrom()).hasToString("2024-10-01");
        assertThat(next.priceUntil()).hasToString("2025-03-31");
        assertThat(next.documentNumbers()).isEmpty();
        assertThat(SchemeRules.faults(next, true))
                .extracting(FieldProblem::field)
                .contains("issuedOn", "documentNumbers");
    }

    private static List<FieldProblem> faults(String change, boolean first) throws IOException {
        return SchemeRules.faults(content(change), first);
    }

    private static SchemeContent content(String change) throws IOException {
        try (var in = SchemeRulesTest.class.getResourceAsStream("2023-pig-1.json")) {
            var pigs = (ObjectNode) JSON.readTree(in);
            pigs.setAll((ObjectNode) JSON.readTree(change));
            return JSON.treeToValue(pigs, SchemeContent.class);
        }
    }
}
