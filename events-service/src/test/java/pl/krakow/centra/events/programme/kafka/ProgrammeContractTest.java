package pl.krakow.centra.events.programme.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.programme.domain.Programme.MONDAY_17;
import static pl.krakow.centra.events.programme.domain.Programme.cancelled;
import static pl.krakow.centra.events.programme.domain.Programme.details;
import static pl.krakow.centra.events.programme.domain.Programme.draft;
import static pl.krakow.centra.events.programme.domain.Programme.published;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
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
import pl.krakow.centra.events.programme.domain.EventAbout;
import pl.krakow.centra.events.programme.domain.EventDetails;
import pl.krakow.centra.events.programme.domain.EventId;
import pl.krakow.centra.events.programme.domain.EventKind;
import pl.krakow.centra.events.programme.domain.EventPlan;
import pl.krakow.centra.events.programme.domain.Origin;
import pl.krakow.centra.events.programme.domain.Place;
import pl.krakow.centra.events.programme.domain.Programme;
import pl.krakow.centra.events.programme.domain.ProgrammeEvent;
import pl.krakow.centra.events.programme.domain.SessionPlan;
import pl.krakow.centra.events.programme.domain.Texts;
import pl.krakow.centra.kit.event.EventJson;
import pl.krakow.centra.kit.id.UuidIds;

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
                        Origin.drafted(Programme.COORDINATOR, Programme.NOW),
                        Programme.NOW)
                .event();
        var first = published(fixed);

        assertThat(json(ProgrammeContract.of(first.news().getFirst()))).isEqualTo(golden("event.published.v1"));
        assertThat(json(ProgrammeContract.of(cancelled(first.event()).news().getFirst())))
                .isEqualTo(golden("event.cancelled.v1"));
    }

    @Test
    void tellsWhatIsPostponedAndWhatIsOver() throws IOException {
        var start = OffsetDateTime.parse("2026-04-21T16:00:00+02:00").toInstant();
        var published = announced(
                        ProgrammeEvent.draft(
                                        new EventId(UUID.fromString("01957b00-1a00-7e44-b2c1-8d3f5a7e9c02")),
                                        "nowa-huta",
                                        Programme.KRAKOW,
                                        new EventDetails(
                                                new EventAbout(
                                                        EventKind.TRAINING,
                                                        new Texts("Kurs", null, null),
                                                        null,
                                                        24,
                                                        "pl"),
                                                List.of(Programme.session(
                                                        start, start.plusSeconds(10_800), new Place.Room("p6")))),
                                        Origin.drafted(Programme.COORDINATOR, start),
                                        start)
                                .event(),
                        start)
                .event();

        var postponed = (Decision.Decided) published.postpone(any -> true, "Remont", start);
        assertThat(json(ProgrammeContract.of(postponed.news().getFirst()))).isEqualTo(sample("event.postponed.v1"));
        var closed = (Decision.Decided) published.close(any -> true, start);
        assertThat(json(ProgrammeContract.of(closed.news().getFirst()))).isEqualTo(sample("event.ended.v1"));
    }

    private static Decision.Decided announced(ProgrammeEvent draft, Instant now) {
        return (Decision.Decided) draft.publish(any -> true, now);
    }

    /** booking-service reads the same samples. */
    @Test
    void asksForRoomsAsThePublishedSamplesSay() throws IOException {
        var event = new EventId(UUID.fromString("01957a2f-4a00-7e90-a1d2-0b5c8e6f7a39"));
        var start = OffsetDateTime.parse("2026-03-12T17:00:00+01:00").toInstant();
        var plan = new EventPlan(
                new EventAbout(EventKind.TRAINING, new Texts("Kurs", null, null), null, 35, "pl"),
                List.of(new SessionPlan(
                        null,
                        null,
                        start,
                        start.plus(Duration.ofMinutes(150)),
                        new Place.Room(
                                "1w040", Duration.ofMinutes(30), Duration.ZERO, List.of("projector", "flipchart")))));
        var draft = ProgrammeEvent.draft(
                event,
                "reymonta",
                Programme.KRAKOW,
                plan.ofNew(event, new UuidIds()::derived),
                Origin.drafted(Programme.COORDINATOR, start),
                start);

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
