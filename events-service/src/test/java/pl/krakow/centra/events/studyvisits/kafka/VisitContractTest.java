package pl.krakow.centra.events.studyvisits.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.studyvisits.domain.Gdynia;
import pl.krakow.centra.kit.event.EventJson;

/** What is told of a selection reads as the published sample says. */
class VisitContractTest {

    @Test
    void writesTheGoldenSample() throws IOException {
        var visit = Gdynia.visit(new EventId(UUID.fromString("01957a2f-4a00-7e90-a1d2-0b5c8e6f7a39")));
        var applicants = IntStream.rangeClosed(1, 31)
                .mapToObj(number -> Gdynia.applicant(number, number > 4, null))
                .toList();
        applicants.forEach(each -> visit.assess(Gdynia.assessment((int) each.number(), Gdynia.EWA, 4, 2)));
        visit.decide(applicants, Gdynia.DAY, null, Gdynia.EWA, _ -> true, Gdynia.NOW);

        var told = VisitContract.of(visit.news().getFirst(), visit);

        try (var sample = DomainEvent.class.getResourceAsStream("samples/event.participants-selected.v1.json")) {
            assertThat(JsonMapper.shared().readTree(EventJson.write(told)))
                    .isEqualTo(JsonMapper.shared().readTree(sample));
        }
    }
}
