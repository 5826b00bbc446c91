package pl.krakow.centra.events.programme.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

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
        return new EventDetails(
                kind,
                new Titles("Jak napisać wniosek", "How to write an application", null),
                "Warsztat dla małych organizacji.",
                start,
                end,
                new Place.Room("1w040"),
                25,
                "pl");
    }

    public static ProgrammeEvent draft(String centre, EventDetails details) {
        return ProgrammeEvent.draft(new EventId(UUID.randomUUID()), centre, KRAKOW, details, COORDINATOR, NOW)
                .event();
    }

    /** The step that drafted it. */
    public static Decision.Decided drafting(ProgrammeEvent draft) {
        return ProgrammeEvent.draft(
                draft.id(), draft.centre(), draft.zone(), draft.details(), draft.draftedBy(), draft.draftedAt());
    }

    /** The same event elsewhere than in a room of the centre. */
    public static EventDetails offSite(EventDetails details) {
        return details.at(new Place.OffSite("Park Jordana"));
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
