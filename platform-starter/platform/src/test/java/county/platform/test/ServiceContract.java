package county.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.nimbusds.jwt.JWTClaimsSet;
import county.platform.access.Duty;
import county.platform.access.DutyBook;
import county.platform.access.Module;
import county.platform.access.Role;
import county.platform.access.Route;
import county.platform.access.Routes;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.Connection;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import reactor.core.publisher.Flux;

/**
 * What every service must keep: each route is refused to every role that it is not for, bad tokens are refused, errors
 * are problem documents, and callers who hang up leave no connection behind. A service's test extends it and thereby
 * runs all of it on its own routes.
 */
@ServiceTest
public abstract class ServiceContract {

    /** Stands in planted rows, and in no answer to somebody who does not see them. */
    protected static final String FOREIGN = "外单位之事";

    private static final String ROLE_REFUSED = "您的角色不能进行这项操作。";
    private static final String DUTY_REFUSED = "职责的单位办理，您所在的单位目前没有这项职责。";
    private static final int MOST_CONNECTIONS = 10;

    @Autowired
    protected WebTestClient client;

    @Autowired
    private Routes routes;

    @Autowired
    private Module module;

    @Autowired
    private DutyBook duties;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @Autowired
    private ConnectionPool pool;

    private boolean planted;

    @LocalServerPort
    private int port;

    /** An address of this route that exists, with its path variables and required parameters filled in. */
    protected abstract String example(Route route);

    private String address(Route route) {
        return everyModules(route) ? ofEveryModule(route) : example(route);
    }

    /** Whether every module has this route, with something in its path. */
    private static boolean everyModules(Route route) {
        return route.pattern().matches(".*/((unit-duties|periods)/.*|deadlines|search)");
    }

    private static String ofEveryModule(Route route) {
        if (route.pattern().endsWith("/search")) {
            return route.pattern() + "?text=ab";
        }
        return route.pattern().replace("{id}", "1").replace("{key}", "2023")
                + (route.pattern().endsWith("/deadlines") ? "?year=2023" : "");
    }

    /** What is sent to this route, which writes; most take JSON. Even a nonsensical body gets a proper refusal. */
    protected Body body(Route route) {
        return new Body(MediaType.APPLICATION_JSON, "{}");
    }

    /** Addresses that read from the database, to be dropped in the middle. */
    protected List<String> readsFromDatabase() {
        return List.of("/api/" + module.key() + "/summary", "/api/" + module.key() + "/todos");
    }

    @Test
    void namesEveryRouteThatItServes() {
        Set<String> served = new TreeSet<>();
        handlers.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternsCondition().getPatterns().stream()
                        .map(Object::toString)
                        .filter(pattern -> pattern.startsWith("/api/") && !pattern.endsWith("/openapi.yaml"))
                        .forEach(pattern -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> served.add(method + " " + pattern))));
        Set<String> named = routes.all().stream()
                .map(route -> route.method() + " " + route.pattern())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isEqualTo(served);
    }

    @TestFactory
    Stream<DynamicTest> letsEveryRouteOnlyToItsRoles() {
        return routes.all().stream()
                .flatMap(route -> Person.ofEveryRole().stream()
                        .map(person -> DynamicTest.dynamicTest(
                                route.method() + " " + route.pattern() + " as " + person.username(),
                                () -> checkAccess(route, person))));
    }

    private void checkAccess(Route route, Person person) {
        var result = call(route, person.token());
        String body = result.getResponseBody() == null ? "" : result.getResponseBody();
        if (isFor(route, person)) {
            assertThat(result.getStatus().value()).isNotIn(401, 405, 500);
            assertThat(body).doesNotContain(ROLE_REFUSED, DUTY_REFUSED);
        } else {
            assertThat(result.getStatus().value()).isEqualTo(403);
            assertThat(body).containsAnyOf(ROLE_REFUSED, DUTY_REFUSED);
        }
    }

    private boolean isFor(Route route, Person person) {
        if (route.open() || !Collections.disjoint(route.roles(), person.roles())) {
            return true;
        }
        Map<String, Set<String>> held = Objects.requireNonNull(duties.today().block());
        return person.roles().contains(Role.BUREAU_OFFICER)
                && person.units().stream()
                        .flatMap(unit -> held.getOrDefault(unit, Set.of()).stream())
                        .anyMatch(key -> route.duties().stream()
                                .anyMatch(duty -> duty.key().equals(key)));
    }

    /**
     * The officer of a bureau that has no duty in any module is refused in the duty's name wherever one is asked for,
     * and before anything is read: there is not one connection to read with.
     */
    @Test
    void refusesTheOfficerOfTheWrongBureauBeforeAnythingIsRead() {
        List<Route> asking = routes.all().stream()
                .filter(route -> !route.duties().isEmpty() && !route.roles().contains(Role.BUREAU_OFFICER))
                .toList();
        duties.today().block();
        List<Connection> all = Objects.requireNonNull(Flux.range(0, MOST_CONNECTIONS)
                .concatMap(any -> pool.create())
                .collectList()
                .block());
        try {
            for (Route route : asking) {
                var result = call(route, Person.JUSTICE.token());
                assertThat(result.getStatus().value())
                        .as("%s %s", route.method(), route.pattern())
                        .isEqualTo(403);
                assertThat(result.getResponseBody())
                        .contains(DUTY_REFUSED)
                        .contains(route.duties().stream().map(Duty::label).toList());
            }
        } finally {
            Flux.fromIterable(all).concatMap(Connection::close).then().block();
        }
    }

    /** When a duty passes to another unit, the one is refused and the other admitted from then on, without a new start. */
    @Test
    void followsADutyToAnotherUnit() {
        String base = "/api/" + module.key();
        Person old = Person.ofEveryDuty().stream()
                .filter(person -> scopeOf(person).equals("all"))
                .findFirst()
                .orElseThrow();
        String table = Objects.requireNonNull(read(base + "/unit-duties", Person.ADMINISTRATOR));
        String row = "$.items[?(@.duty=='leads' && @.active && @.unit=='%s')]"
                .formatted(old.units().getFirst());
        int id = JsonPath.<List<Integer>>read(table, row + ".id").getFirst();
        int version = JsonPath.<List<Integer>>read(table, row + ".version").getFirst();

        String moved = transfer(id, version, "bureau-justice");
        assertThat(scopeOf(Person.JUSTICE)).isEqualTo("all");
        assertThat(scopeOf(old)).isNotEqualTo("all");
        assertThat(read(base + "/audit?limit=2", Person.AUDITOR))
                .contains("终止职责", "设定职责", "\"bureau-justice\"", "某文〔2023〕1号");

        transfer(
                JsonPath.read(moved, "$.id"),
                JsonPath.read(moved, "$.version"),
                old.units().getFirst());
        assertThat(scopeOf(old)).isEqualTo("all");
        assertThat(scopeOf(Person.JUSTICE)).isEqualTo("bureau-justice");
    }

    private String transfer(int id, int version, String to) {
        return Objects.requireNonNull(client.post()
                .uri("/api/{module}/unit-duties/{id}/transfer", module.key(), id)
                .headers(headers -> headers.setBearerAuth(Person.ADMINISTRATOR.token()))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"to\":\"%s\",\"from\":\"%s\",\"source\":\"某文〔2023〕1号\",\"version\":%d}"
                        .formatted(to, ServiceEnvironment.TODAY, version))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private String scopeOf(Person person) {
        return JsonPath.read(read("/api/" + module.key() + "/me", person), "$.scope");
    }

    private String read(String address, Person person) {
        return Objects.requireNonNull(client.get()
                .uri(address)
                .headers(headers -> headers.setBearerAuth(person.token()))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    @TestFactory
    Stream<DynamicTest> refusesEveryBadToken() {
        Person leader = Person.LEADER;
        List<BadToken> bad = List.of(
                new BadToken("forged", leader.forgedToken()),
                new BadToken("no token at all", "not.a.token"),
                spoiled(
                        "expired",
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600)))),
                spoiled("for somebody else", claims -> claims.audience("another-platform")),
                spoiled("of another issuer", claims -> claims.issuer("http://elsewhere.test")));
        return routes.all().stream()
                .filter(route -> !route.open())
                .flatMap(route -> bad.stream()
                        .map(token -> DynamicTest.dynamicTest(
                                route.method() + " " + route.pattern() + " with a token " + token.name(),
                                () -> assertThat(call(route, token.value())
                                                .getStatus()
                                                .value())
                                        .isEqualTo(401))));
    }

    @TestFactory
    Stream<DynamicTest> asksForLoginUnlessTheRouteIsPublished() {
        return routes.all().stream()
                .map(route -> DynamicTest.dynamicTest(route.method() + " " + route.pattern(), () -> {
                    int status = call(route, null).getStatus().value();
                    assertThat(route.open()).isEqualTo(route.pattern().startsWith("/api/" + module.key() + "/public/"));
                    if (!route.open()) {
                        assertThat(status).isEqualTo(401);
                    } else if (route.method().equals(HttpMethod.GET)) {
                        assertThat(status).isIn(200, 404); // open, whether there is such a thing or not
                    } else {
                        assertThat(status).isNotIn(401, 403, 405, 500);
                    }
                }));
    }

    @Test
    void answersUnknownAddressesWithAProblemAndNothingElse() {
        client.get()
                .uri("/api/{module}/no-such-thing", module.key())
                .headers(headers -> headers.setBearerAuth(Person.LEADER.token()))
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .exists("X-Request-Id")
                .expectBody()
                .jsonPath("$.requestId")
                .isNotEmpty()
                .jsonPath("$.trace")
                .doesNotExist();
    }

    @Test
    void refusesAMalformedAddressWithAProblem() {
        client.get()
                .uri(java.net.URI.create("http://localhost:" + port + "/api/" + module.key() + "/%00"))
                .headers(headers -> headers.setBearerAuth(Person.LEADER.token()))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @TestFactory
    Stream<DynamicTest> takesNoTextThatCannotBeKept() {
        List<String> bodies = List.of(
                "{\"a\":\"\\u0000\"}",
                "{\"a\":\"x\\u0008x\"}",
                "{\"a\":[{\"b\":\"x\\uFFFEx\"}]}",
                "{\"a\":\"x\\uD800x\"}",
                "{\"a\":\"x\\u202Ex\"}",
                "{\"x\\u0000x\":1}",
                "{\"a\":1E2147483647}",
                "{\"a\":-1e400}",
                "{\"a\":[0.1E-2147483647]}");
        return jsonRoutes()
                .flatMap(route -> bodies.stream()
                        .map(body -> DynamicTest.dynamicTest(
                                route.method() + " " + route.pattern() + " " + body, () -> refused(route, body))));
    }

    private void refused(Route route, String body) {
        client.method(route.method())
                .uri(address(route))
                .headers(headers -> headers.setBearerAuth(allowed(route).token()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].reason")
                .isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> takesNoAddressThatCannotBeKept() {
        return routes.all().stream()
                .flatMap(route -> Stream.of("%00", "x%08", "%EF%BF%BE", "%ED%A0%80", "%E2%80%AEx", "x%0Dx")
                        .map(text -> DynamicTest.dynamicTest(
                                route.method() + " " + route.pattern() + " " + text,
                                () -> client.method(route.method())
                                        .uri(java.net.URI.create(
                                                "http://localhost:" + port + with(address(route), text)))
                                        .headers(headers -> headers.setBearerAuth(
                                                allowed(route).token()))
                                        .exchange()
                                        .expectStatus()
                                        .isBadRequest()
                                        .expectHeader()
                                        .contentType(MediaType.APPLICATION_PROBLEM_JSON))));
    }

    private static String with(String address, String text) {
        return address + (address.contains("?") ? "&" : "?") + "more=" + text;
    }

    /** Every field of every body, with each value that a number or a day must not have. */
    @TestFactory
    Stream<DynamicTest> answersEveryFieldThatIsTooLargeAsTheCallersFault() {
        List<String> values = List.of(
                "1E2147483647",
                "\"1E2147483647\"",
                "99999999999999999999",
                "-0.00000000000000000001",
                "\"1，06\"",
                "\"1,06\"",
                "1.5",
                "2147483647",
                "\"-999999999-01-01\"",
                "\"+999999999-12-31\"",
                "[2023,1,1]",
                "{}");
        return handlers.getHandlerMethods().entrySet().stream()
                .flatMap(mapping -> Arrays.stream(mapping.getValue().getMethodParameters())
                        .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class)
                                && parameter.getParameterType().isRecord())
                        .flatMap(parameter -> jsonRoutes()
                                .filter(route -> serves(mapping.getKey(), route))
                                .flatMap(route -> Arrays.stream(
                                                parameter.getParameterType().getRecordComponents())
                                        .flatMap(field -> values.stream()
                                                .map(value -> "{\"" + field.getName() + "\":" + value + "}"))
                                        .map(body -> DynamicTest.dynamicTest(
                                                route.method() + " " + route.pattern() + " " + body,
                                                () -> assertThat(send(route, body))
                                                        .isBetween(400, 499))))));
    }

    private static boolean serves(RequestMappingInfo mapping, Route route) {
        return mapping.getMethodsCondition()
                        .getMethods()
                        .contains(RequestMethod.valueOf(route.method().name()))
                && mapping.getPatternsCondition().getPatterns().stream()
                        .anyMatch(pattern -> pattern.getPatternString().equals(route.pattern()));
    }

    private int send(Route route, String body) {
        return client.method(route.method())
                .uri(address(route))
                .headers(headers -> headers.setBearerAuth(allowed(route).token()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
    }

    private Stream<Route> jsonRoutes() {
        return routes.all().stream()
                .filter(route ->
                        route.method().equals(HttpMethod.POST) || route.method().equals(HttpMethod.PUT))
                .filter(route -> handlers.getHandlerMethods().entrySet().stream()
                        .filter(mapping -> serves(mapping.getKey(), route))
                        .flatMap(mapping -> Arrays.stream(mapping.getValue().getMethodParameters()))
                        .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class)
                                && parameter.getParameterType().isRecord()));
    }

    /** Somebody whom this route lets in. */
    private Person allowed(Route route) {
        return Stream.concat(Person.ofEveryRole().stream(), Person.ofEveryDuty().stream())
                .filter(person -> isFor(route, person))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsOnlyHealthAndMetricsOfTheActuator() {
        client.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
        String metrics = client.get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(metrics).contains("module=\"" + module.key() + "\"");
        for (String hidden : List.of("env", "heapdump", "loggers", "beans", "configprops", "")) {
            client.get().uri("/actuator/" + hidden).exchange().expectStatus().isUnauthorized();
        }
    }

    @Test
    void describesItselfAsOpenApi31() {
        client.get()
                .uri("/api/{module}/openapi", module.key())
                .headers(headers -> headers.setBearerAuth(Person.LEADER.token()))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.openapi")
                .value(String.class, version -> assertThat(version).startsWith("3.1"))
                .jsonPath("$.paths['/api/" + module.key() + "/summary']")
                .exists();
    }

    /** The front end is made of this description: what changes in it changes the pages' types. */
    @Test
    void describesItselfAsTheFrontEndKnowsIt() {
        CheckedInDescription.expect(
                module.key(),
                Objects.requireNonNull(client.get()
                        .uri("/api/{module}/openapi", module.key())
                        .headers(headers -> headers.setBearerAuth(Person.LEADER.token()))
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody()));
    }

    /** A client can be made from the description only if no two types share a name, which springdoc would mix up. */
    @Test
    void describesEveryTypeUnderANameOfItsOwn() {
        assertThat(Schemas.ambiguous(handlers.getHandlerMethods().values().stream()
                        .map(HandlerMethod::getMethod)
                        .toList()))
                .isEmpty();
    }

    @Test
    void describesNoAddressOfTheInside() {
        client.get()
                .uri("/api/{module}/openapi", module.key())
                .headers(headers -> headers.setBearerAuth(Person.LEADER.token()))
                .exchange()
                .expectBody()
                .jsonPath("$.servers[*].url")
                .isEqualTo("/");
    }

    @Test
    void leavesNoConnectionBehindWhenCallersHangUp() {
        String token = Person.LEADER.token();
        for (String address : readsFromDatabase()) {
            DroppedConnections.drop(port, address, token);
        }
        DroppedConnections.expectIdle(pool);
        client.get()
                .uri("/api/{module}/summary", module.key())
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isOk();
    }

    /** Whoever hangs up in the middle of a body has done nothing that anybody must look into. */
    @Test
    void aBodyThatBreaksOffIsNoError() throws IOException, InterruptedException {
        Optional<Route> writing = jsonRoutes().findFirst();
        if (writing.isEmpty()) {
            return; // a service that takes nothing
        }
        try (var log = new LogWatch("broken off by the caller")) {
            DroppedConnections.breakOff(
                    port,
                    writing.get().method() + " " + address(writing.get()),
                    allowed(writing.get()).token());
            log.expectNoError();
        }
    }

    @Test
    void keepsTheAuditTrailFromBeingChanged() {
        TestDatabase database = TestDatabase.running();
        for (String change : List.of("update audit_event set actor = 'x'", "delete from audit_event")) {
            assertThat(database.refuses(module.key(), change)).as(change).isTrue();
        }
    }

    /** Rows of {@link Person#CLERK_MINGSHUI}'s township and of the designated insurer, with {@link #FOREIGN} in them. */
    protected void plantForeignRows() {}

    /** Takes out again what {@link #plantForeignRows()} has put in. */
    protected void removeForeignRows() {}

    /** An address of this route at which the planted rows are. */
    protected String foreignExample(Route route) {
        return example(route);
    }

    @AfterEach
    void takeOutWhatWasPlanted() {
        if (planted) {
            removeForeignRows();
            planted = false;
        }
    }

    private void plant() {
        planted = true;
        plantForeignRows();
    }

    private EntityExchangeResult<String> read(Route route, Person person) {
        return client.get()
                .uri(
                        route.pattern().endsWith("/search")
                                ? route.pattern() + "?text=" + FOREIGN
                                : everyModules(route) ? ofEveryModule(route) : foreignExample(route))
                .headers(headers -> headers.setBearerAuth(person.token()))
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    /** Tables with a unit in them that everybody may read, and why. */
    protected Map<String, String> tablesForAll() {
        return Map.of();
    }

    /** Walled tables that everybody in the module reads, and why: only writing is walled. */
    protected Map<String, String> readByAll() {
        return Map.of();
    }

    /** Somebody of another unit in each capacity, in several at once, and with a unit for which they have no role. */
    private static Stream<Person> onlookers() {
        return Stream.of(
                new Person("clerk-elsewhere", Role.TOWNSHIP_CLERK, "370114012"),
                new Person("insurer-2", Role.INSURER, "bureau-justice"),
                new Person("farm-elsewhere", Role.FOREST_FARM_CLERK, "farm-huanghe"),
                new Person(
                        "clerk-and-insurer",
                        List.of(Role.TOWNSHIP_CLERK, Role.INSURER),
                        List.of("370114012", "bureau-justice")),
                new Person(
                        "officer-of-two",
                        List.of(Role.BUREAU_OFFICER),
                        List.of("bureau-justice", "bureau-public-security")),
                new Person(
                        "clerk-with-the-insurers-unit",
                        List.of(Role.TOWNSHIP_CLERK),
                        List.of("370114012", "insurer-designated")),
                new Person("insurer-with-a-township", List.of(Role.INSURER), List.of("bureau-justice", "370114001")));
    }

    @TestFactory
    Stream<DynamicTest> showsNobodyForeignRows() {
        plant();
        return onlookers()
                .flatMap(person -> routes.all().stream()
                        .filter(route -> route.method().equals(HttpMethod.GET) && !route.open())
                        .map(route -> DynamicTest.dynamicTest(route.pattern() + " to " + person.username(), () -> {
                            var answer = read(route, person);
                            assertThat(answer.getStatus().value()).isNotEqualTo(500);
                            assertThat(Objects.requireNonNullElse(answer.getResponseBody(), ""))
                                    .doesNotContain(FOREIGN);
                        })));
    }

    /** Or nobody could be shown them by mistake. */
    @Test
    void showsForeignRowsToWhoSeesAll() {
        plant();
        assertThat(routes.all().stream()
                        .filter(route -> route.method().equals(HttpMethod.GET) && !route.open())
                        .map(route -> Objects.requireNonNullElse(
                                read(route, Person.LEADER).getResponseBody(), ""))
                        .filter(body -> body.contains(FOREIGN))
                        .count())
                .isGreaterThanOrEqualTo(routesThatShowForeignRows());
    }

    /** How many of the module's reads show the planted rows to who sees all. */
    protected int routesThatShowForeignRows() {
        return 0;
    }

    @Test
    void everyTableOfUnitsHasItsWall() {
        assertThat(new Walls(module.key()).tablesWithout())
                .containsExactlyInAnyOrderElementsOf(tablesForAll().keySet());
    }

    @Test
    void viewsShowNoMoreThanTheirReaderSees() {
        assertThat(new Walls(module.key()).viewsOfTheirOwner()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> theDatabaseKeepsForeignRowsFromAStatementWithoutItsCondition() {
        plant();
        Walls walls = new Walls(module.key());
        return onlookers()
                .map(person -> DynamicTest.dynamicTest(
                        person.username(),
                        () -> assertThat(walls.foreignRowsSeenBy(person))
                                .containsExactlyInAnyOrderElementsOf(readByAll().keySet())));
    }

    @Test
    void theDatabaseShowsNothingBeforeSomebodyHasSaidWhoseWorkItIs() {
        plant();
        assertThat(new Walls(module.key()).openToNobody())
                .containsExactlyInAnyOrderElementsOf(readByAll().keySet());
    }

    private EntityExchangeResult<String> call(Route route, @org.jspecify.annotations.Nullable String token) {
        var request = client.method(route.method()).uri(address(route)).headers(headers -> {
            if (token != null) {
                headers.setBearerAuth(token);
            }
        });
        return (route.method().equals(HttpMethod.GET) ? request : write(route, request))
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    private WebTestClient.RequestHeadersSpec<?> write(Route route, WebTestClient.RequestBodySpec request) {
        Body body = body(route);
        return request.header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(body.type())
                .bodyValue(body.content());
    }

    private static BadToken spoiled(String name, Consumer<JWTClaimsSet.Builder> spoiling) {
        return new BadToken(name, Person.LEADER.token(spoiling));
    }

    /** What a write carries: text or bytes, and what they are. */
    protected record Body(MediaType type, Object content) {}

    private record BadToken(String name, String value) {}
}
