package county.insurance.enrolment;

import county.insurance.Caller;
import county.insurance.TestScheme;
import county.platform.access.Role;
import county.platform.test.Person;
import county.platform.test.TestDatabase;
import java.util.List;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A list of two households in 绣惠 on its way through the chain, on 2023-12-13. */
public final class ReviewedList {

    public static final Person COLLEAGUE = new Person("clerk-xiuhui-b", Role.TOWNSHIP_CLERK, "370114008");
    public static final Person INSURER_B = new Person("insurer-b", Role.INSURER, "insurer-designated");
    public static final Person FINANCE_B = new Person("officer-caizheng-b", Role.BUREAU_OFFICER, "bureau-finance");
    public static final Person OTHER_INSURER = new Person("other-insurer", Role.INSURER, "insurer-other");

    private static final List<String> IDENTITIES = List.of("11010519491231002X", "110101199003070070");

    private final Caller caller;
    private final String id;

    public ReviewedList(Caller caller) {
        this.caller = caller;
        String village =
                TestDatabase.running().text("select min(code) from insurance.village where township = '370114008'");
        id = caller.text(
                caller.post(
                        COLLEAGUE,
                        "lists",
                        "{'scheme':'%s','township':'370114008','village':'%s'}".formatted(TestScheme.ONION, village)),
                "$.id");
        for (int i = 0; i < 2; i++) {
            caller.post(
                            COLLEAGUE,
                            "lists/" + id + "/policies",
                            "{'kind':'household','name':'农户%d','identity':'%s','phone':'13800001234','account':'620000001234','quantity':2,'previousQuantity':2}"
                                    .formatted(i, IDENTITIES.get(i)))
                    .expectStatus()
                    .isCreated();
        }
    }

    public String id() {
        return id;
    }

    public String policy() {
        return TestDatabase.running().text("select min(id) from insurance.policy where list = " + id);
    }

    public int version() {
        return Integer.parseInt(
                TestDatabase.running().text("select version from insurance.enrolment_list where id = " + id));
    }

    public int policyVersion() {
        return Integer.parseInt(
                TestDatabase.running().text("select version from insurance.policy where id = " + policy()));
    }

    public ResponseSpec act(Person person, String what, String body) {
        return caller.post(person, "lists/" + id + "/" + what, body);
    }

    public ResponseSpec approve(Person person) {
        return act(person, "approval", "{'version':" + version() + "}");
    }

    public ReviewedList submitted() {
        act(Person.CLERK_XIUHUI, "notice", "{}").expectStatus().isOk();
        TestDatabase.running().execute("update insurance.notice set starts_on = starts_on - 6, ends_on = ends_on - 6");
        act(Person.CLERK_XIUHUI, "notice/closing", "{}").expectStatus().isOk();
        act(Person.CLERK_XIUHUI, "submission", "{'insurer':'insurer-designated'}")
                .expectStatus()
                .isOk();
        return this;
    }

    public ReviewedList underwritten() {
        submitted();
        act(
                        Person.INSURER,
                        "underwriting",
                        "{'version':%d,'prefix':'PDAA','first':1,'collectedOn':'2023-12-13'}".formatted(version()))
                .expectStatus()
                .isOk();
        return this;
    }

    public ReviewedList inForce() {
        underwritten();
        approve(Person.DEVELOPMENT_REFORM).expectStatus().isOk();
        approve(Person.FINANCE).expectStatus().isOk();
        return this;
    }

    public static void coverBegins(String day) {
        TestDatabase.running()
                .execute("update insurance.scheme_version set cover_from = '" + day + "', enrol_until = date '" + day
                        + "' - 1 where scheme = '" + TestScheme.ONION + "'");
    }
}
