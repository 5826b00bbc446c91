package pl.krakow.centra.events.programme.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** A small world of events at Reymonta and Nowa Huta. */
public final class Programme {

    public static final ZoneId KRAKOW = ZoneId.of("Europe/Warsaw");
    public static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    public static final Instant MONDAY_17 = Instant.parse("2026-11-23T16:00:00Z");
    public static final String COORDINATOR = "coordinator-reymonta";

    private Programme() {}

    public static EventDetails training(Instant start) {
        return details(EventKind.TRAINING, start, start.plus(Duration.ofHours(2)));
    }

    public static EventDetails details(EventKind kind, Instant start, Instant end) {
        return new EventDetails(about(kind), List.of(session(start, end, new Place.Room("1w040"))));
    }

    public static EventAbout about(EventKind kind) {
        return new EventAbout(
                kind,
                new Texts("Jak napisać wniosek", "How to write an application", null),
                new Texts("Warsztat dla małych organizacji.", null, null),
                25,
                "pl");
    }

    /** Known by its start, so that the same details are equal. */
    public static Session session(Instant start, Instant end, Place place) {
        return new Session(
                new SessionId(UUID.nameUUIDFromBytes(start.toString().getBytes(UTF_8))), null, start, end, place);
    }

    /** So many evenings, a week apart, in the same room. */
    public static EventDetails course(int evenings, Instant first) {
        return new EventDetails(
                about(EventKind.TRAINING),
                IntStream.range(0, evenings)
                        .mapToObj(evening -> first.plus(Duration.ofDays(7L * evening)))
                        .map(start -> session(start, start.plus(Duration.ofHours(2)), new Place.Room("1w040")))
                        .toList());
    }

    /** What somebody would say to get these details. */
    public static EventPlan plan(EventDetails details) {
        return new EventPlan(
                details.about(),
                details.sessions().stream()
                        .map(session ->
                                new SessionPlan(null, session.title(), session.start(), session.end(), session.place()))
                        .toList());
    }

    public static ProgrammeEvent draft(String centre, EventDetails details) {
        return ProgrammeEvent.draft(
                        new EventId(UUID.randomUUID()), centre, KRAKOW, details, Origin.drafted(COORDINATOR, NOW), NOW)
                .event();
    }

    /** The step that drafted it. */
    public static Decision.Decided drafting(ProgrammeEvent draft) {
        return ProgrammeEvent.draft(
                draft.id(),
                draft.centre(),
                draft.zone(),
                draft.details(),
                draft.origin(),
                draft.origin().at());
    }

    /** The same event elsewhere than in a room of the centre. */
    public static EventDetails offSite(EventDetails details) {
        return at(details, new Place.OffSite("Park Jordana"));
    }

    public static EventDetails at(EventDetails details, Place place) {
        return new EventDetails(
                details.about(),
                details.sessions().stream().map(session -> session.at(place)).toList());
    }

    /** The first session at another time. */
    public static EventDetails moved(EventDetails details, Instant start) {
        return details.with(
                details.sessions().getFirst().id(),
                session -> new Session(
                        session.id(), session.title(), start, start.plus(session.length()), session.place()));
    }

    public static Decision.Decided decided(Decision decision) {
        return (Decision.Decided) decision;
    }

    public static ProgrammeEvent draft() {
        return draft("reymonta", training(MONDAY_17));
    }

    public static Decision.Decided published(ProgrammeEvent draft) {
        return (Decision.Decided) draft.publish(any -> true, NOW);
    }

    public static Decision.Decided cancelled(ProgrammeEvent event) {
        return (Decision.Decided) event.cancel(any -> true, "Prowadząca zachorowała", NOW);
    }
}
