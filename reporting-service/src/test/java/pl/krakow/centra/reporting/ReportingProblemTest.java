package pl.krakow.centra.reporting;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.kit.test.ProblemCatalogue;

class ReportingProblemTest {

    @Test
    void isWrittenInEveryLanguage() {
        ProblemCatalogue.check(ReportingProblem.values());
    }
}
