package county.insurance.policy;

import static org.assertj.core.api.Assertions.assertThat;

import county.insurance.TestTerms;
import county.insurance.scheme.Terms;
import county.platform.problem.FieldProblem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What can be told of an entry by itself; every fault is named. */
class PolicyRulesTest {

    private static final LocalDate TODAY = LocalDate.parse("2023-08-20");
    private static final JsonMapper JSON = new JsonMapper();
    private static final String GOOD = """
            {"kind":"household","name":"某农户","identity":"11010519491231002X","phone":"13800001234",
             "account":"6200 0000 1234","quantity":2.5,"eligibility":[]}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | ",
                "{'identity':' 11010519491231002x '} | ",
                "{'name':' '} | name",
                "{'kind':'tenant'} | kind",
                "{'identity':'110105194912310021'} | identity",
                "{'identity':null} | identity",
                "{'kind':'enterprise'} | identity",
                "{'kind':'enterprise','identity':'93370114MA3C0000XB'} | ",
                "{'phone':'12345'} | phone",
                "{'phone':''} | phone",
                "{'account':'62-00x'} | account",
                "{'account':null} | account",
                "{'quantity':0} | quantity",
                "{'quantity':-1} | quantity",
                "{'quantity':2.555} | quantity",
                "{'quantity':1000000.01} | quantity",
                "{'quantity':null} | quantity",
                "{'previousQuantity':-1} | previousQuantity",
                "{'signedOn':'2023-08-21'} | signedOn",
                "{'signedOn':'2023-07-26'} | signedOn",
                "{'signedOn':'2023-07-27'} | ",
                "{'statedSumInsured':8750,'statedPremium':612.5} | ",
                "{'statedSumInsured':8750.01} | statedSumInsured",
                "{'statedPremium':612.49} | statedPremium",
                "{'name':'','phone':'1','account':'1','quantity':0} | name,phone,account,quantity"
            })
    void everyFaultIsNamed(String change, String fields) {
        List<FieldProblem> faults = new PolicyRules(TestTerms.onion(), TODAY).faults(entry(change), false);
        assertThat(faults)
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder(fields == null ? new String[0] : fields.split(","));
    }

    @Test
    void pigsAreWholeAndMeetEveryCondition() {
        Terms pigs = TestTerms.pig();
        assertThat(new PolicyRules(pigs, TODAY)
                        .faults(entry("{'quantity':3.5,'eligibility':[true,true,false,true]}"), false))
                .extracting(FieldProblem::reason)
                .containsExactlyInAnyOrder("头数须为整数。", "须符合投保条件：不是订单养殖或期货交易的生猪。");
    }

    @Test
    void whatIsStoredMayBeLeftOut() {
        assertThat(new PolicyRules(TestTerms.onion(), TODAY)
                        .faults(entry("{'identity':null,'phone':null,'account':null}"), true))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2023-08-15, false", "2023-08-16, true", "2023-09-15, true", "2023-09-16, false"})
    void theWindowIsOpenOnBothItsDays(LocalDate today, boolean open) {
        assertThat(new PolicyRules(TestTerms.onion(), today).windowFault().isEmpty())
                .isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-09-15, 2.51, 另一户, false, ''",
        "2023-09-16, 2.5,  某农户, true,  ''",
        "2023-09-16, 2.4,  另一户, true,  ''",
        "2023-09-16, 2.4,  某农户, false, ''",
        "2023-09-16, 2.51, 某农户, true,  quantity",
        "2023-09-16, 2.5,  另一户, false, identity"
    })
    void afterTheWindowNothingGrowsAndNobodyIsAdded(
            LocalDate today, BigDecimal quantity, String name, boolean sameParty, String field) {
        var changed = entry("{'quantity':" + quantity + ",'name':'" + name + "'}");
        assertThat(new PolicyRules(TestTerms.onion(), today)
                        .lateFaults(changed, new BigDecimal("2.50"), "某农户", sameParty))
                .extracting(FieldProblem::field)
                .containsExactly(field.isEmpty() ? new String[0] : new String[] {field});
    }

    @ParameterizedTest
    @CsvSource({"12, 10, false", "12.01, 10, true", "1, , false", "0.01, 0, true"})
    void moreThanAFifthAboveLastYearNeedsTheVillagesWord(BigDecimal now, BigDecimal before, boolean needed) {
        assertThat(new PolicyRules(TestTerms.onion(), TODAY).needsCertificate(now, before))
                .isEqualTo(needed);
    }

    private static PolicyEntry entry(String change) {
        var entry = (ObjectNode) JSON.readTree(GOOD);
        entry.setAll((ObjectNode) JSON.readTree(change.replace('\'', '"')));
        return JSON.treeToValue(entry, PolicyEntry.class);
    }
}
