package county.disclosure.duty;

import static org.assertj.core.api.Assertions.assertThat;

import county.disclosure.Desk;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The yearly duties against the text of 章政办发〔2023〕10号. */
@ServiceTest
class DutyTest {

    private static final String DUTIES = "/api/disclosure/duties?year=2023";

    @Autowired
    private WebTestClient client;

    @Test
    void asksForEachAsOftenAndUntilWhenTheDocumentSays() {
        record Duty(String key, int atLeast, String due, String responsible) {}
        var expected = List.of(
                new Duty("implementation-plan", 1, "2023-07-31", "各镇街、各部门（单位）"),
                new Duty("executive-meetings", 5, "2023-12-31", "政府办公室"),
                new Duty("policy-evaluation", 1, "2023-12-31", "各镇街、各部门（单位）"),
                new Duty("training", 1, "2023-12-31", "各镇街、各部门（单位）"),
                new Duty("council-session", 1, "2023-12-31", "各镇街、各部门（单位）"));
        var body = new Desk(client).read(Person.LEADER, DUTIES);
        body.jsonPath("$.items.length()").isEqualTo(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            Duty duty = expected.get(i);
            String item = "$.items[" + i + "]";
            body.jsonPath(item + ".key")
                    .isEqualTo(duty.key())
                    .jsonPath(item + ".atLeast")
                    .isEqualTo(duty.atLeast())
                    .jsonPath(item + ".due")
                    .isEqualTo(duty.due())
                    .jsonPath(item + ".responsible[*].name")
                    .value(
                            List.class,
                            names ->
                                    assertThat(String.join("、", strings(names))).isEqualTo(duty.responsible()))
                    .jsonPath(item + ".source")
                    .value(String.class, source -> assertThat(source).startsWith("章政办发〔2023〕10号"));
        }
    }

    @Test
    void showsAUnitOnlyWhatItOwesItself() {
        new Desk(client)
                .read(Person.CLERK_MINGSHUI, DUTIES)
                .jsonPath("$.items[*].key")
                .value(
                        List.class,
                        keys -> assertThat(strings(keys))
                                .containsExactly(
                                        "implementation-plan", "policy-evaluation", "training", "council-session"));
    }

    private static List<String> strings(List<?> values) {
        return values.stream().map(String::valueOf).toList();
    }
}
