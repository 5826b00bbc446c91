package pl.krakow.centra.events.publicapi;

import static pl.krakow.centra.events.programme.domain.Programme.KRAKOW;
import static pl.krakow.centra.events.programme.domain.Programme.NOW;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;

import pl.krakow.centra.events.programme.PublicProgramme;
import pl.krakow.centra.events.programme.domain.Accessibility;
import pl.krakow.centra.events.programme.domain.Audience;
import pl.krakow.centra.events.programme.domain.Decision;
import pl.krakow.centra.events.programme.domain.EventAbout;
import pl.krakow.centra.events.programme.domain.EventDetails;
import pl.krakow.centra.events.programme.domain.EventId;
import pl.krakow.centra.events.programme.domain.EventKind;
import pl.krakow.centra.events.programme.domain.InMemoryProgrammeEvents;
import pl.krakow.centra.events.programme.domain.Origin;
import pl.krakow.centra.events.programme.domain.Person;
import pl.krakow.centra.events.programme.domain.Place;
import pl.krakow.centra.events.programme.domain.ProgrammeEvent;
import pl.krakow.centra.events.programme.domain.Session;
import pl.krakow.centra.events.programme.domain.SessionId;
import pl.krakow.centra.events.programme.domain.Texts;
import pl.krakow.centra.events.registrations.PublicSeats;
import pl.krakow.centra.events.registrations.domain.InMemoryRosters;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreCatalogueFile;

/** A programme whose public side is shown in some showcase. */
public final class PublicWorld {

    public static final CentreCatalogue CENTRES =
            CentreCatalogueFile.load(new FileSystemResource("../deploy/catalogue/centres.yml"));
    public static final OnTheMap MAP = new OnTheMap(CENTRES);
    public static final PublicApiSettings SETTINGS =
            new PublicApiSettings(Duration.ofSeconds(5), Duration.ofMinutes(15), Duration.ofDays(30), 1000, 100);

    public final InMemoryProgrammeEvents events = new InMemoryProgrammeEvents();
    public final InMemoryRosters rosters = new InMemoryRosters();
    public final Showcase showcase;
    public final FindPublicEvents find;
    private final ShowChanges showChanges;

    public PublicWorld(Showcase showcase) {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        this.showcase = showcase;
        this.showChanges = changes(showcase);
        this.find = new FindPublicEvents(showcase, MAP, CENTRES, SETTINGS, clock);
    }

    /** Another instance that shows the same programme. */
    public ShowChanges changes(Showcase where) {
        return new ShowChanges(
                new PublicProgramme(events), new PublicSeats(rosters), where, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** Until nothing is left to show. */
    public void showAll() {
        while (showChanges.round()) {
            // there may be more
        }
    }

    public ProgrammeEvent publish(String centre, EventKind kind, String title, Instant start, Place... places) {
        return publish(draft(centre, about(kind, title, Audience.EVERYBODY, List.of(), List.of()), start, places));
    }

    public ProgrammeEvent publish(ProgrammeEvent draft) {
        return step(draft.publish(_ -> true, NOW));
    }

    public ProgrammeEvent step(Decision decision) {
        var decided = (Decision.Decided) decision;
        if (!events.save(decided)) {
            throw new IllegalStateException("somebody else was first");
        }
        return decided.event();
    }

    public ProgrammeEvent draft(String centre, EventAbout about, Instant start, Place... places) {
        var id = new EventId(UUID.randomUUID());
        var sessions = new java.util.ArrayList<Session>();
        for (int i = 0; i < Math.max(1, places.length); i++) {
            var begins = start.plus(Duration.ofDays(7L * i));
            sessions.add(new Session(
                    i == 0 ? new SessionId(id.value()) : new SessionId(UUID.randomUUID()),
                    null,
                    begins,
                    begins.plus(Duration.ofHours(2)),
                    places.length == 0 ? new Place.OffSite("Park Jordana") : places[i]));
        }
        var draft = ProgrammeEvent.draft(
                id, centre, KRAKOW, new EventDetails(about, sessions), Origin.drafted("coordinator", NOW), NOW);
        events.add(draft);
        return draft.event();
    }

    public static EventAbout about(
            EventKind kind, String title, Audience audience, List<String> topics, List<String> keywords) {
        return about(kind, new Texts(title, null, null), audience, topics, keywords, List.of("pl"));
    }

    public static EventAbout about(
            EventKind kind,
            Texts titles,
            @Nullable Audience audience,
            List<String> topics,
            List<String> keywords,
            List<String> languages) {
        return new EventAbout(
                kind,
                titles,
                new Texts("Dla małych organizacji.", "For small organisations.", null),
                25,
                languages,
                audience == null ? Audience.EVERYBODY : audience,
                new Accessibility(Set.of(Accessibility.Aid.STEP_FREE, Accessibility.Aid.SIGN_LANGUAGE), "12 345 67 89"),
                List.of(
                        new Person("Anna Nowak", Person.Role.TRAINER, null),
                        new Person("Jan Kowalski", Person.Role.HOST, null)),
                null,
                topics,
                keywords);
    }
}
