package pl.krakow.centra.events;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.rooms.RoomReason;
import pl.krakow.centra.kit.test.ProblemCatalogue;

class EventsProblemTest {

    @Test
    void isWrittenInEveryLanguage() {
        ProblemCatalogue.check(EventsProblem.values());
    }

    @Test
    void saysInEveryLanguageWhyARoomCanNotBeHad() {
        ProblemCatalogue.check(RoomReason.values());
    }
}
