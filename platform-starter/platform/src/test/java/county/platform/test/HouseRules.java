package county.platform.test;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import county.platform.reach.Unscoped;
import java.util.List;
import java.util.Set;
import org.springframework.data.r2dbc.core.R2dbcEntityTemplate;
import org.springframework.data.repository.Repository;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The rules of the house that a machine can check; each is shown to fail on a bad example of its own. */
final class HouseRules {

    private static final Set<String> LEAVING = Set.of(
            "subscribe", "block", "blockOptional", "blockFirst", "blockLast", "toFuture", "toIterable", "toStream");

    private HouseRules() {}

    /** The features of a module depend on each other in one direction only. */
    static ArchRule featuresFormNoCycle(String base) {
        return slices().matching(base + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    static final ArchRule PACKAGES_ARE_NOUNS_OF_THE_BUSINESS = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..common..", "..dto..", "..impl..", "..service..", "..config..")
            .allowEmptyShould(true);

    static final ArchRule NOBODY_ASKS_THE_MACHINE_FOR_THE_TIME = classes()
            .should(not(callMethodWhere(
                    DescribedPredicate.describe("the time is asked for without a clock", call -> asksForTime(call)))))
            .allowEmptyShould(true);

    static final ArchRule NO_FLOATING_POINT = fields().should()
            .notHaveRawType(DescribedPredicate.describe(
                    "floating point",
                    type -> List.of("double", "float", "java.lang.Double", "java.lang.Float")
                            .contains(type.getName())))
            .allowEmptyShould(true);

    /** A stream of rows that reaches a response leaks its connection when the caller hangs up. */
    static final ArchRule CONTROLLERS_ANSWER_WITH_ONE_VALUE = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .and()
            .areAnnotatedWith(DescribedPredicate.describe(
                    "a mapping", annotation -> annotation.getRawType().getName().endsWith("Mapping")))
            .should()
            .haveRawReturnType(Mono.class)
            .allowEmptyShould(true);

    static final ArchRule VALUES_KNOW_NO_TECHNOLOGY = noClasses()
            .that()
            .areRecords()
            .or()
            .areEnums()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("reactor..", "io.r2dbc..", "org.springframework.r2dbc..", "org.springframework.web..")
            .allowEmptyShould(true);

    /**
     * What decides is pure: whatever is no component, no part of one and no interface that components fill knows nothing of
     * Spring and Reactor. A row may say with Spring's annotations which table it is of.
     */
    static final ArchRule WHAT_DECIDES_IS_PURE = noClasses()
            .that(DescribedPredicate.describe("are no components", HouseRules::isNoComponent))
            .should()
            .dependOnClassesThat(
                    DescribedPredicate.describe("are of Spring, Reactor or the driver", HouseRules::isTechnology))
            .allowEmptyShould(true);

    /**
     * What sends statements without a row scope says why: whoever holds a client, a template or a repository of Spring's.
     * {@code ScopedClient} needs no reason.
     */
    static final ArchRule STATEMENTS_WITHOUT_A_SCOPE_HAVE_A_REASON = noClasses()
            .that(DescribedPredicate.describe("send statements as they like", HouseRules::sendsAnyStatement))
            .should(beWithoutAReason())
            .allowEmptyShould(true);

    private static boolean sendsAnyStatement(JavaClass type) {
        return type.isAssignableTo(Repository.class)
                || type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(DatabaseClient.class)
                                || dependency.getTargetClass().isEquivalentTo(R2dbcEntityTemplate.class));
    }

    private static ArchCondition<JavaClass> beWithoutAReason() {
        return new ArchCondition<>("be without @Unscoped, which says why") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        type,
                        !hasReason(type),
                        type.getName() + " sends statements without a row scope and says not why"));
            }
        };
    }

    private static boolean hasReason(JavaClass type) {
        return type.isAnnotatedWith(Unscoped.class)
                || type.getEnclosingClass().map(HouseRules::hasReason).orElse(false);
    }

    private static boolean isTechnology(JavaClass type) {
        String name = type.getPackageName();
        boolean ofRows = name.equals("org.springframework.data.annotation")
                || name.equals("org.springframework.data.relational.core.mapping");
        return !ofRows
                && (name.startsWith("org.springframework.")
                        || name.startsWith("reactor.")
                        || name.startsWith("io.r2dbc."));
    }

    private static boolean isNoComponent(JavaClass type) {
        boolean component = type.isMetaAnnotatedWith(Component.class) || type.isAnnotatedWith(Component.class);
        return !component
                && !type.isInterface()
                && !type.getSimpleName().equals("package-info")
                && type.getEnclosingClass().map(HouseRules::isNoComponent).orElse(true);
    }

    private static boolean asksForTime(JavaMethodCall call) {
        boolean ofJavaTime = call.getTargetOwner().getPackageName().equals("java.time");
        boolean now = call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().isEmpty();
        boolean system = call.getTargetOwner().getName().equals("java.lang.System")
                && call.getName().equals("currentTimeMillis");
        return (ofJavaTime && now) || system;
    }

    /** Whatever is subscribed to or scheduled by hand dies unseen, overlaps, or outlives its context; nobody waits either. */
    static final ArchRule ONLY_THE_FRAME_FOR_BACKGROUND_WORK_SUBSCRIBES = classes()
            .that()
            .resideOutsideOfPackage("county.platform.worker..")
            .should(not(callMethodWhere(DescribedPredicate.describe(
                    "a chain is subscribed to, or waited for", call -> leavesTheChain(call)))))
            .allowEmptyShould(true);

    static final ArchRule NOTHING_IS_SCHEDULED_BY_HAND = methods()
            .should()
            .notBeAnnotatedWith("org.springframework.scheduling.annotation.Scheduled")
            .allowEmptyShould(true);

    private static boolean leavesTheChain(JavaMethodCall call) {
        return List.of("reactor.core.publisher.Mono", "reactor.core.publisher.Flux")
                        .contains(call.getTargetOwner().getName())
                && LEAVING.contains(call.getName());
    }
}
