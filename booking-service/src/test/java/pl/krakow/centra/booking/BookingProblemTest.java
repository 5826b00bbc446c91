package pl.krakow.centra.booking;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.kit.test.ProblemCatalogue;

class BookingProblemTest {

    @Test
    void everyRefusalIsExplainedInEveryLanguage() {
        ProblemCatalogue.check(BookingProblem.values());
    }
}
