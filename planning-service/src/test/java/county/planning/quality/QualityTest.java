package county.planning.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import county.planning.PlanningApi;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The contradictions of 章政发〔2023〕16号, all of them and no others. */
@ServiceTest
class QualityTest {

    @Autowired
    private WebTestClient client;

    @Test
    void findsEveryContradictionAndEveryGap() {
        String json = Objects.requireNonNull(new PlanningApi(client)
                .get("/quality", Person.LEADER)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
        List<Map<String, String>> items = JsonPath.read(json, "$.items[*]");
        assertThat(items.stream()
                        .map(item -> String.join(
                                "|",
                                item.get("rule"),
                                item.get("indicator"),
                                item.get("printed"),
                                item.get("compared"),
                                item.get("location"))))
                .containsExactly(
                        "year-missing|5g-base-stations|—|3200 个|第一章 一（五）",
                        "base-equals-target|5g-coverage|100%|100%|专栏1 第2项",
                        "year-missing|5g-coverage|—|100%|第一章 一（五）",
                        "base-restated|5g-coverage|100%|100%|第一章 一（五）",
                        "base-equals-target|smart-campuses|100%|100%|专栏1 第4项",
                        "base-missing|smart-hospitals|—|100%|专栏1 第5项",
                        "target-differs|electronic-licences|大于 80%|80%|第四章 二（二）",
                        "base-missing|electronic-licences|—|大于 80%|专栏1 第7项",
                        "year-missing|public-green|—|40.12 平方米|第一章 一（三）",
                        "base-restated|public-green|40.12 平方米|40.12 平方米|第一章 一（三）",
                        "year-missing|income-ratio|—|1.7|第一章 二（一）",
                        "value-coarser|income-ratio|1.77|1.7|第一章 二（一）",
                        "year-missing|new-urban-jobs|—|2.6 万人次|第一章 一（一）",
                        "base-restated|new-urban-jobs|2.6 万人次|2.6 万人次|第一章 一（一）",
                        "unit-differs|new-urban-jobs|万人次|万人|第一章 一（一）",
                        "value-coarser|urbanisation-rate|61.84%|62.6%|第一章 一（一）",
                        "base-missing|village-logistics|—|100%|专栏1 第20项");
        assertThat(items).allSatisfy(item -> {
            assertThat(item.get("message")).isNotBlank();
            assertThat(item.get("indicatorName")).isNotBlank();
        });
    }
}
