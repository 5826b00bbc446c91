package pl.krakow.centra.volunteering;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.kit.test.ProblemCatalogue;

class VolunteeringProblemTest {

    @Test
    void isWrittenInEveryLanguage() {
        ProblemCatalogue.check(VolunteeringProblem.values());
    }
}
