package pl.krakow.centra.kit.test;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;
import org.springframework.stereotype.Controller;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.centre.Coordinates;
import pl.krakow.centra.kit.centre.LocalizedText;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.number.SpokenNumber;

/**
 * How code is written here, as far as a machine can tell. A service takes all of them over:
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "pl.krakow.centra.booking", importOptions = ImportOption.DoNotIncludeTests.class)
 * class HouseRulesTest {
 *     @ArchTest
 *     static final ArchTests HOUSE_RULES = ArchTests.in(HouseRules.class);
 * }
 * }</pre>
 */
public final class HouseRules {
    private static final List<String> SERVICES =
            List.of("booking", "events", "volunteering", "reporting", "gateway", "sites");
    private static final String DOMAIN = "..domain..";

    /** The domain knows the language, the JDK and the few values every service shares. */
    @ArchTest
    public static final ArchRule DOMAIN_IS_PLAIN_JAVA = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", DOMAIN)
                    .or(type(CentreId.class))
                    .or(type(LocalizedText.class))
                    .or(type(Coordinates.class))
                    .or(type(EmailAddress.class))
                    .or(type(SpokenNumber.class)))
            .allowEmptyShould(true);

    /** Time and chance come from outside, so that a test can decide them. */
    @ArchTest
    public static final ArchRule TIME_AND_CHANCE_ARE_INJECTED = noClasses()
            .should(new Accessing(describe("read the machine's clock or dice", HouseRules::isTimeOrChance)))
            .allowEmptyShould(true);

    /** A name says what a thing is; these say that nobody knew. */
    @ArchTest
    public static final ArchRule NAMES_MEAN_SOMETHING = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Helpers|Util|Utils|Dto|DTO|AbstractBase)(\\$.*)?")
            .allowEmptyShould(true);

    /** Services talk over events, never over classes. */
    @ArchTest
    public static final ArchRule SERVICES_SHARE_NO_CODE = classes()
            .that(describe(
                    "belong to a service", javaClass -> !service(javaClass).isEmpty()))
            .should(new NotUsingOtherServices())
            .allowEmptyShould(true);

    /** What a bean needs is in its constructor. */
    @ArchTest
    public static final ArchRule NO_FIELD_INJECTION = noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource")
            .allowEmptyShould(true);

    /** Controllers ask use cases. */
    @ArchTest
    public static final ArchRule CONTROLLERS_DONT_TOUCH_THE_STORE = noClasses()
            .that(describe("are controllers", javaClass -> javaClass.isMetaAnnotatedWith(Controller.class)))
            .should(dependOnClassesThat(
                    resideInAnyPackage("org.springframework.data..", "com.mongodb..", "org.bson..")))
            .allowEmptyShould(true);

    /** Logs go through the logger, as JSON and masked. */
    @ArchTest
    public static final ArchRule NOTHING_IS_PRINTED = noClasses()
            .should(new Accessing(describe("print to the console", HouseRules::isPrinting)))
            .allowEmptyShould(true);

    /** Null is a type here: every package says so. */
    @ArchTest
    public static final ArchRule PACKAGES_ARE_NULL_MARKED = classes()
            .that(not(resideInAPackage("")))
            .should(new ResideInANullMarkedPackage())
            .allowEmptyShould(true);

    private HouseRules() {}

    private static boolean isTimeOrChance(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var name = access.getTarget().getName();
        if (owner.getPackageName().startsWith("java.time")) {
            return "now".equals(name) && !takesAClock(access)
                    || owner.isEquivalentTo(java.time.Clock.class) && name.startsWith("system");
        }
        return owner.isEquivalentTo(java.util.UUID.class) && "randomUUID".equals(name)
                || owner.isEquivalentTo(System.class) && "currentTimeMillis".equals(name)
                || owner.isEquivalentTo(Math.class) && "random".equals(name)
                || access.getOriginOwner().getPackageName().contains(".domain")
                        && (owner.isAssignableTo(Random.class) || owner.isEquivalentTo(ThreadLocalRandom.class));
    }

    private static boolean takesAClock(JavaAccess<?> access) {
        return access.getTarget() instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream()
                        .anyMatch(parameter -> parameter.isEquivalentTo(java.time.Clock.class));
    }

    private static boolean isPrinting(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var name = access.getTarget().getName();
        return owner.isEquivalentTo(System.class) && Set.of("out", "err").contains(name)
                || owner.isAssignableTo(Throwable.class) && "printStackTrace".equals(name);
    }

    /** The service a class belongs to; empty for the platform's. */
    private static String service(JavaClass javaClass) {
        return SERVICES.stream()
                .filter(service -> inService(javaClass, service))
                .findFirst()
                .orElse("");
    }

    private static boolean inService(JavaClass javaClass, String service) {
        var root = "pl.krakow.centra." + service;
        return javaClass.getPackageName().equals(root)
                || javaClass.getPackageName().startsWith(root + ".");
    }

    private static final class Accessing extends ArchCondition<JavaClass> {
        private final DescribedPredicate<JavaAccess<?>> forbidden;

        Accessing(DescribedPredicate<JavaAccess<?>> forbidden) {
            super(forbidden.getDescription());
            this.forbidden = forbidden;
        }

        @Override
        public void check(JavaClass javaClass, ConditionEvents events) {
            javaClass.getAccessesFromSelf().stream()
                    .filter(forbidden)
                    .forEach(access -> events.add(SimpleConditionEvent.satisfied(access, access.getDescription())));
        }
    }

    private static final class NotUsingOtherServices extends ArchCondition<JavaClass> {
        NotUsingOtherServices() {
            super("not use other services' classes");
        }

        @Override
        public void check(JavaClass javaClass, ConditionEvents events) {
            var own = service(javaClass);
            for (Dependency dependency : javaClass.getDirectDependenciesFromSelf()) {
                var other = service(dependency.getTargetClass());
                if (!other.isEmpty() && !other.equals(own)) {
                    events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                }
            }
        }
    }

    private static final class ResideInANullMarkedPackage extends ArchCondition<JavaClass> {
        ResideInANullMarkedPackage() {
            super("reside in a @NullMarked package");
        }

        @Override
        public void check(JavaClass javaClass, ConditionEvents events) {
            if (!javaClass.getPackage().isAnnotatedWith(NullMarked.class)) {
                events.add(SimpleConditionEvent.violated(
                        javaClass, javaClass.getPackageName() + " has no @NullMarked package-info"));
            }
        }
    }
}
