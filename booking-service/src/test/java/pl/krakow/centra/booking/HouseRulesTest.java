package pl.krakow.centra.booking;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

import pl.krakow.centra.kit.test.HouseRules;

@AnalyzeClasses(packages = "pl.krakow.centra.booking", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchTests HOUSE_RULES = ArchTests.in(HouseRules.class);

    /** Availability knows reservation, reservation knows beneficiaries and rooms, never the other way round. */
    @ArchTest
    static final ArchRule CAPABILITIES_DONT_DEPEND_ON_EACH_OTHER_IN_CIRCLES =
            slices().matching("pl.krakow.centra.booking.(*)..").should().beFreeOfCycles();
}
