package pl.krakow.centra.volunteering.volunteers.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.kit.event.EventJson;
import pl.krakow.centra.volunteering.volunteers.domain.ConsentTo;
import pl.krakow.centra.volunteering.volunteers.domain.Pause;
import pl.krakow.centra.volunteering.volunteers.domain.People;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteer;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerStep;

class VolunteerContractTest {

    private final VolunteerStep.Done registered = (VolunteerStep.Done) Volunteer.register(
            new VolunteerId(UUID.fromString("5f0d9a42-7c11-4b8e-9a63-0d1c2e3f4a5b")),
            "0198f3a0-0000-7000-8000-0000000000aa",
            "reymonta",
            People.KRAKOW,
            People.anna(),
            People.consents(ConsentTo.MATCHING),
            People.NOW);

    /** The wire as it once was, in files that never change. */
    @Test
    void writesWhatTheGoldenSamplesSay() throws IOException {
        var paused = (VolunteerStep.Done) registered.volunteer().pause(new Pause(null), People.NOW);
        var erased = (VolunteerStep.Done) paused.volunteer().erase("erased:1", People.NOW);

        assertThat(told(registered)).isEqualTo(golden("volunteer.registered.v1"));
        assertThat(told(paused)).isEqualTo(golden("volunteer.changed.v1"));
        assertThat(told(erased)).isEqualTo(golden("volunteer.erased.v1"));
    }

    /** Nothing that says who it is leaves the service. */
    @Test
    void tellsNothingPersonal() {
        assertThat(told(registered).toString())
                .doesNotContain("Anna", "example.org", "600", "1994", "cooking", "first-aid", "0198f3a0");
    }

    private static JsonNode told(VolunteerStep.Done step) {
        DomainEvent event = VolunteerContract.of(step.news().getFirst(), step.volunteer(), step.at());
        return JsonMapper.shared().readTree(EventJson.write(event));
    }

    private static JsonNode golden(String name) throws IOException {
        try (var file = VolunteerContractTest.class.getResourceAsStream("/golden/" + name + ".json")) {
            return JsonMapper.shared().readTree(file);
        }
    }
}
