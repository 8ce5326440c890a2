package county.insurance.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import county.insurance.scheme.SchemeUse.Use;
import county.platform.problem.FieldProblem;
import java.io.IOException;
import java.time.LocalDate;
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

    private static final LocalDate TODAY = LocalDate.of(2023, 12, 13);

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
                "{'enrolUntil':'2023-08-20'} | enrolUntil,issuedOn",
                "{'coverFrom':'2023-09-30'} | coverFrom,stages",
                "{'priceFrom':'2023-09-30'} | priceFrom,stages",
                "{'priceUntil':'2024-04-01'} | priceUntil,stages,stages",
                "{'shares':[{'payer':'farmer','percent':'99.99'}]} | shares",
                "{'shares':[{'payer':'farmer','percent':'50'},{'payer':'farmer','percent':'50'}]} | shares",
                "{'shares':[{'payer':'village','percent':'100'}]} | shares",
                "{'shares':[{'payer':'farmer','percent':'100'},{'payer':'city','percent':'0'}]} | shares",
                "{'shares':[{'payer':'farmer','percent':'33.33333'},{'payer':'city','percent':'66.66667'}]} | shares,shares",
                "{'materialCost':'14.005'} | materialCost",
                "{'rate':'0.0000001','sumInsured':'100000'} | rate",
                "{'sumInsured':'1000000'} | sumInsured",
                "{'product':'大葱'} | product",
                "{'issuedOn':'2023-12-14'} | issuedOn,issuedOn",
                "{'issuedOn':'2030-01-01'} | issuedOn,issuedOn,issuedOn,documentNumbers,documentNumbers",
                "{'issuedOn':'2022-09-15'} | documentNumbers,documentNumbers",
                "{'issuedOn':'2023-10-01'} | issuedOn",
                "{'documentNumbers':['章政办发〔2022〕12号']} | documentNumbers",
                "{'name':'2022年生猪目标价格保险'} | name",
                "{'actualPriceRule':'2022年3月发布的价格'} | actualPriceRule",
                "{'year':2022} | year,name",
                "{'year':2024} | name",
                "{'year':1999} | year,year,issuedOn,name,stages,stages,stages,stages,stages,stages,stages",
                "{'enrolFrom':'2022-09-30'} | enrolFrom,stages",
                "{'coverUntil':'2025-10-01'} | coverUntil,stages,stages",
                "{'coverFrom':'2023-10-02'} | stages",
                "{'coverUntil':'2024-04-10','priceUntil':'2024-04-10'} | stages,stages,stages",
                "{'priceFrom':'2024-02-01'} | stages",
                "{'enrolUntil':'2023-09-29'} |",
                "{'enrolFrom':'2023-08-20'} | stages",
                "{'decisions':null} | decisions",
                "{'stages':[{'name':'宣传','from':'2023-08-02','until':'2023-08-01','source':'三','responsible':[]}]} | stages,stages",
                "{'stages':[{'name':'宣传','from':'2023-08-02','source':'三','responsible':[{'code':'bureau-of-moon','name':'月'}]}]} | stages",
                "{'stages':[{'name':'宣传','from':'2023-08-02','source':'三','responsible':[{'code':null,'name':' '}]}]} | stages",
                "{'stages':[{'name':'部署价格监测点','from':'2023-09-16','until':'2024-03-01','source':'四','responsible':[{'code':'townships','name':'镇街'}]}]} | stages"
            })
    void everyFaultIsNamed(String change, String fields) throws IOException {
        assertThat(faults(change.replace('\'', '"'), true))
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder(fields == null ? new String[0] : fields.split(","));
    }

    /** The bounds of each parameter, and one step beyond them. */
    @ParameterizedTest
    @CsvSource({
        "publishedPriceDecimals, 0 2 4, -1 5",
        "actualPriceDecimals, 0 4, -1 5 9",
        "noticeDays, 5 60, 0 4 61",
        "confirmWorkingDays, 1 60, -1 0 61",
        "paymentMonths, 1 12, 0 13",
        "sanctionYears, 1 20, 0 21",
        "repeatedDays, 2 60, 1 61",
        "growthCertificatePercent, 0.01 1000, 0 -1 1000.01 20.00001",
        "outlierMads, 0.5 100, 0 100.1",
        "outlierDayChangePercent, 1 1000, 0 1001 null",
        "outlierTargetPercent, 1 1000, 0 1001 null",
        "outlierPointFactor, 1.01 100, 1 0.5 101 null",
        "sameDigitPercent, 1 100, 0 0.99 101"
    })
    void parametersHaveBounds(String field, String within, String beyond) throws IOException {
        for (String value : List.of(within.split(" "))) {
            assertThat(decided(field, value)).as("%s %s", field, value).isEmpty();
        }
        for (String value : List.of(beyond.split(" "))) {
            assertThat(decided(field, value))
                    .as("%s %s", field, value)
                    .extracting(FieldProblem::field)
                    .containsExactly("decisions." + field);
        }
    }

    private static List<FieldProblem> decided(String field, String value) throws IOException {
        var decisions = (ObjectNode) JSON.valueToTree(content("{}").decisions());
        decisions.put("publishedPriceDecimals", 2).put("outlierMads", "3");
        decisions.set(field, JSON.readTree(value));
        return faults("{\"priceOrigin\":\"POINTS\",\"decisions\":" + decisions + "}", true);
    }

    /** Nothing of the season moves under contracts in force; what belongs to a version may. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'priceFrom':'2024-03-02'} | priceFrom",
                "{'priceUntil':'2024-03-30'} | priceUntil",
                "{'priceOrigin':'POINTS'} | priceOrigin",
                "{'priceUnit':'元/500克'} | priceUnit",
                "{'targetPrice':'17.00'} |",
                "{'rate':'0.04'} |",
                "{'coverFrom':'2023-10-05'} |",
                "{'soldOnly':false} |"
            })
    void contractsInForceKeepTheirSeason(String change, String field) throws IOException {
        SchemeContent base = content("{}");
        SchemeContent draft = content(change.replace('\'', '"'));
        List<Use> contracts = List.of(new Use(1, 213, 4));
        assertThat(SeasonRules.faults(draft, base, contracts))
                .extracting(FieldProblem::field)
                .containsExactly(field == null ? new String[0] : new String[] {field});
        assertThat(SeasonRules.faults(draft, base, List.of(new Use(1, 0, 217)))).isEmpty();
        assertThat(SeasonRules.effects(1, contracts))
                .anyMatch(words -> words.contains("213 份保险单") && words.contains("仍按第 1 版"))
                .anyMatch(words -> words.contains("4 户已登记"))
                .contains("公布以后的登记按第 2 版。");
        assertThat(SeasonRules.effects(0, List.of())).isEmpty();
    }

    /** The copied draft of 2018 whose cover was moved: its stages, which still say the old days, are named. */
    @Test
    void whatACopyBeginsWithIsNamedWhenOnlyItsCoverIsMoved() throws IOException {
        SchemeContent moved = content("{\"coverFrom\":\"2023-10-05\",\"coverUntil\":\"2024-04-20\","
                + "\"priceFrom\":\"2024-04-01\",\"priceUntil\":\"2024-04-20\"}");
        assertThat(SchemeRules.faults(moved, true, TODAY, code -> true))
                .extracting(FieldProblem::reason)
                .containsExactly(
                        "第 2 阶段：日期与保险期间（2023-10-05 至 2024-04-20）不一致。",
                        "第 3 阶段：日期与计价的日期（2024-04-01 至 2024-04-20）不一致。",
                        "第 4 阶段：理赔在保险期间和计价结束（2024-04-20）以后才能开始。");
    }

    @Test
    void anotherYearMovesEveryDayAndLeavesTheDocumentToBeEntered() throws IOException {
        SchemeContent next = content("{}").forYear(2024);
        assertThat(next.name()).isEqualTo("2024年生猪目标价格保险（一期）");
        assertThat(next.coverFrom()).hasToString("2024-10-01");
        assertThat(next.priceUntil()).hasToString("2025-03-31");
        assertThat(next.documentNumbers()).isEmpty();
        assertThat(SchemeRules.faults(next, true, TODAY, code -> true))
                .extracting(FieldProblem::field)
                .contains("issuedOn", "documentNumbers");
    }

    private static List<FieldProblem> faults(String change, boolean first) throws IOException {
        return SchemeRules.faults(content(change), first, TODAY, code -> !code.equals("bureau-of-moon"));
    }

    private static SchemeContent content(String change) throws IOException {
        try (var in = SchemeRulesTest.class.getResourceAsStream("2023-pig-1.json")) {
            var pigs = (ObjectNode) JSON.readTree(in);
            pigs.setAll((ObjectNode) JSON.readTree(change));
            return JSON.treeToValue(pigs, SchemeContent.class);
        }
    }
}
