package pl.krakow.centra.events.programme.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.programme.domain.Programme.MONDAY_17;
import static pl.krakow.centra.events.programme.domain.Programme.cancelled;
import static pl.krakow.centra.events.programme.domain.Programme.details;
import static pl.krakow.centra.events.programme.domain.Programme.draft;
import static pl.krakow.centra.events.programme.domain.Programme.published;

import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.EventCancelled;
import pl.krakow.centra.domainevents.EventPublished;
import pl.krakow.centra.events.programme.domain.Decision;
import pl.krakow.centra.events.programme.domain.EventDetails;
import pl.krakow.centra.events.programme.domain.EventId;
import pl.krakow.centra.events.programme.domain.EventKind;
import pl.krakow.centra.events.programme.domain.Place;
import pl.krakow.centra.events.programme.domain.Programme;
import pl.krakow.centra.events.programme.domain.ProgrammeEvent;
import pl.krakow.centra.kit.event.EventJson;

class ProgrammeContractTest {

    @Test
    void tellsTimesAsTheyAreAtTheCentre() {
        ProgrammeEvent draft = draft();

        assertThat(ProgrammeContract.of(published(draft).news().getFirst()))
                .isEqualTo(new EventPublished(
                        draft.id().value(),
                        "reymonta",
                        pl.krakow.centra.domainevents.EventKind.TRAINING,
                        OffsetDateTime.parse("2026-11-23T17:00:00+01:00"),
                        OffsetDateTime.parse("2026-11-23T19:00:00+01:00"),
                        25));
    }

    @Test
    void tellsOfACancellationWhichEventAndWhereOnly() {
        ProgrammeEvent published = published(draft()).event();

        assertThat(ProgrammeContract.of(cancelled(published).news().getFirst()))
                .isEqualTo(new EventCancelled(published.id().value(), "reymonta"));
    }

    @ParameterizedTest
    @EnumSource
    void knowsEveryKindUnderTheSameName(EventKind kind) {
        var event =
                ProgrammeContract.of(published(draft("reymonta", details(kind, MONDAY_17, MONDAY_17.plusSeconds(60))))
                        .news()
                        .getFirst());

        assertThat(((EventPublished) event).kind().name()).isEqualTo(kind.name());
    }

    /** No text a person wrote leaves the service. */
    @Test
    void tellsNoTexts() {
        assertThat(EventJson.write(
                        ProgrammeContract.of(published(draft()).news().getFirst())))
                .doesNotContain("wniosek", "Warsztat", "1w040", "coordinator");
    }

    /** The wire as it once was, in files that never change. */
    @Test
    void writesWhatTheGoldenSamplesSay() throws IOException {
        ProgrammeEvent fixed = ProgrammeEvent.draft(
                        new EventId(UUID.fromString("0198f3a0-0000-7000-8000-000000000003")),
                        "reymonta",
                        Programme.KRAKOW,
                        Programme.training(MONDAY_17),
                        Programme.COORDINATOR,
                        Programme.NOW)
                .event();
        var first = published(fixed);

        assertThat(json(ProgrammeContract.of(first.news().getFirst()))).isEqualTo(golden("event.published.v1"));
        assertThat(json(ProgrammeContract.of(cancelled(first.event()).news().getFirst())))
                .isEqualTo(golden("event.cancelled.v1"));
    }

    /** booking-service reads the same samples. */
    @Test
    void asksForRoomsAsThePublishedSamplesSay() throws IOException {
        var event = new EventId(UUID.fromString("01957a2f-4a00-7e90-a1d2-0b5c8e6f7a39"));
        var start = OffsetDateTime.parse("2026-03-12T17:00:00+01:00").toInstant();
        var training = Programme.training(start);
        var details = new EventDetails(
                training.kind(),
                training.titles(),
                training.description(),
                start,
                start.plus(Duration.ofMinutes(150)),
                new Place.Room("1w040", Duration.ofMinutes(30), Duration.ZERO, List.of("projector", "flipchart")),
                35,
                "pl");
        var draft = ProgrammeEvent.draft(event, "reymonta", Programme.KRAKOW, details, Programme.COORDINATOR, start);

        assertThat(json(ProgrammeContract.of(draft.news().getFirst()))).isEqualTo(sample("event.room-requested.v1"));
        var cancelled = (Decision.Decided) draft.event().cancel(any -> true, null, start);
        assertThat(json(ProgrammeContract.of(cancelled.news().getFirst()))).isEqualTo(sample("event.room-given-up.v1"));
    }

    private static JsonNode sample(String name) throws IOException {
        try (var file = DomainEvent.class.getResourceAsStream("samples/" + name + ".json")) {
            return JsonMapper.shared().readTree(file);
        }
    }

    private static JsonNode json(DomainEvent event) {
        return JsonMapper.shared().readTree(EventJson.write(event));
    }

    private static JsonNode golden(String name) throws IOException {
        try (var file = ProgrammeContractTest.class.getResourceAsStream("/golden/" + name + ".json")) {
            return JsonMapper.shared().readTree(file);
        }
    }
}
