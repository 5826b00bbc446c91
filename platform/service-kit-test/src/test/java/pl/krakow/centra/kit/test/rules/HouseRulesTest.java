package pl.krakow.centra.kit.test.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import pl.krakow.centra.booking.sample.RoomDto;
import pl.krakow.centra.booking.sample.RoomHelper;
import pl.krakow.centra.booking.sample.RoomImpl;
import pl.krakow.centra.booking.sample.RoomManager;
import pl.krakow.centra.booking.sample.RoomOfASeminar;
import pl.krakow.centra.booking.sample.RoomThatPrints;
import pl.krakow.centra.booking.sample.RoomUtil;
import pl.krakow.centra.booking.sample.RoomWithFieldInjection;
import pl.krakow.centra.booking.sample.domain.CleanRoom;
import pl.krakow.centra.booking.sample.domain.RoomInSpring;
import pl.krakow.centra.booking.sample.domain.RoomThatLooksAtTheClock;
import pl.krakow.centra.booking.sample.domain.RoomThatRollsDice;
import pl.krakow.centra.booking.sample.http.RoomsControllerOnTheStore;
import pl.krakow.centra.booking.sample.unmarked.RoomInAnUnmarkedPackage;
import pl.krakow.centra.kit.test.HouseRules;

/** Every house rule is broken by a sample made for it, and by nothing that keeps it. */
class HouseRulesTest {

    static Stream<Arguments> violations() {
        return Stream.of(
                Arguments.of(HouseRules.DOMAIN_IS_PLAIN_JAVA, RoomInSpring.class),
                Arguments.of(HouseRules.TIME_AND_CHANCE_ARE_INJECTED, RoomThatLooksAtTheClock.class),
                Arguments.of(HouseRules.TIME_AND_CHANCE_ARE_INJECTED, RoomThatRollsDice.class),
                Arguments.of(HouseRules.NAMES_MEAN_SOMETHING, RoomImpl.class),
                Arguments.of(HouseRules.NAMES_MEAN_SOMETHING, RoomManager.class),
                Arguments.of(HouseRules.NAMES_MEAN_SOMETHING, RoomHelper.class),
                Arguments.of(HouseRules.NAMES_MEAN_SOMETHING, RoomUtil.class),
                Arguments.of(HouseRules.NAMES_MEAN_SOMETHING, RoomDto.class),
                Arguments.of(HouseRules.SERVICES_SHARE_NO_CODE, RoomOfASeminar.class),
                Arguments.of(HouseRules.NO_FIELD_INJECTION, RoomWithFieldInjection.class),
                Arguments.of(HouseRules.CONTROLLERS_DONT_TOUCH_THE_STORE, RoomsControllerOnTheStore.class),
                Arguments.of(HouseRules.NOTHING_IS_PRINTED, RoomThatPrints.class),
                Arguments.of(HouseRules.PACKAGES_ARE_NULL_MARKED, RoomInAnUnmarkedPackage.class));
    }

    @ParameterizedTest
    @MethodSource("violations")
    void isBrokenByItsSample(ArchRule rule, Class<?> sample) {
        var classes = new ClassFileImporter().importClasses(sample);

        assertThatThrownBy(() -> rule.check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(sample.getSimpleName().replace("RoomInAnUnmarkedPackage", "sample.unmarked"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isKeptByCleanCode(ArchRule rule) {
        rule.check(new ClassFileImporter().importPackagesOf(CleanRoom.class).that(cleanRoom()));
    }

    @Test
    void leavesNoRuleUnproved() {
        Set<Object> proved = violations().map(violation -> violation.get()[0]).collect(Collectors.toSet());

        assertThat(rules()).allSatisfy(rule -> assertThat(proved).contains(rule));
    }

    @Test
    void isKeptByTheKit() {
        var kit = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("pl.krakow.centra.kit", "pl.krakow.centra.domainevents");

        assertThat(kit).isNotEmpty();
        assertThat(rules()
                        // the kit is where the clock and the ids come from
                        .filter(rule -> !rule.equals(HouseRules.TIME_AND_CHANCE_ARE_INJECTED)))
                .allSatisfy(rule -> rule.check(kit));
    }

    static Stream<ArchRule> rules() {
        return Arrays.stream(HouseRules.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(field -> {
                    try {
                        return (ArchRule) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                });
    }

    private static com.tngtech.archunit.base.DescribedPredicate<com.tngtech.archunit.core.domain.JavaClass>
            cleanRoom() {
        return com.tngtech.archunit.core.domain.JavaClass.Predicates.type(CleanRoom.class);
    }
}
