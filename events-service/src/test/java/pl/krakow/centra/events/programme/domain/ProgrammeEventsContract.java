package pl.krakow.centra.events.programme.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.programme.domain.Programme.MONDAY_17;
import static pl.krakow.centra.events.programme.domain.Programme.NOW;
import static pl.krakow.centra.events.programme.domain.Programme.at;
import static pl.krakow.centra.events.programme.domain.Programme.cancelled;
import static pl.krakow.centra.events.programme.domain.Programme.course;
import static pl.krakow.centra.events.programme.domain.Programme.decided;
import static pl.krakow.centra.events.programme.domain.Programme.details;
import static pl.krakow.centra.events.programme.domain.Programme.draft;
import static pl.krakow.centra.events.programme.domain.Programme.drafting;
import static pl.krakow.centra.events.programme.domain.Programme.offSite;
import static pl.krakow.centra.events.programme.domain.Programme.published;
import static pl.krakow.centra.events.programme.domain.Programme.training;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.programme.domain.ProgrammeEvents.Position;
import pl.krakow.centra.events.programme.domain.ProgrammeEvents.Selection;
import pl.krakow.centra.kit.centre.Coordinates;
import pl.krakow.centra.kit.file.domain.KeptFile;

/** What the port promises, wherever it keeps things. */
public abstract class ProgrammeEventsContract {

    private static final Duration DAY = Duration.ofDays(1);

    protected abstract ProgrammeEvents events();

    @Test
    void findsAnEventAtItsCentreOnly() {
        ProgrammeEvent draft = add(draft());

        assertThat(events().find("reymonta", draft.id())).contains(draft);
        assertThat(events().find("nowa-huta", draft.id())).isEmpty();
        assertThat(events().find("reymonta", new EventId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void keepsEveryKindOfPlace() {
        for (Place place : List.of(
                new Place.Room("1w040"),
                new Place.Room(
                        "1w040", Duration.ofMinutes(30), Duration.ofMinutes(15), List.of("projector", "flipchart")),
                new Place.OffSite("Park Jordana"),
                new Place.OffSite("Park Jordana", new Coordinates(50.0629, 19.9153)),
                new Place.Online("https://example.org/spotkanie"),
                new Place.Online("https://example.org/spotkanie", true))) {
            ProgrammeEvent draft = add(draft("reymonta", at(training(MONDAY_17), place)));

            assertThat(events().find("reymonta", draft.id())).contains(draft);
        }
    }

    @Test
    void keepsFilesAndPictureAndFindsThoseOfEventsThatEndedLongAgo() {
        ProgrammeEvent draft = add(draft());
        Materials materials = new Materials(
                List.of(new Attachment(
                        new KeptFile(UUID.randomUUID(), "program.pdf", "application/pdf", 7, "ab12"),
                        new Texts("Program", null, "Програма"),
                        true)),
                new Picture(UUID.randomUUID(), "image/jpeg", 1920, 1080, new Texts("Sala", "A room", null)));
        Decision.Decided equipped = ((Equipping.Equipped) draft.equip(_ -> true, _ -> materials, NOW)).decided();
        Instant end = draft.details().end();
        assertThat(events().withMaterialsEndedBefore(end, 100))
                .extracting(ProgrammeEvent::id)
                .doesNotContain(draft.id());

        assertThat(events().save(equipped)).isTrue();
        assertThat(events().find("reymonta", draft.id())).contains(equipped.event());
        assertThat(events().withMaterialsEndedBefore(end, 100)).contains(equipped.event());
        assertThat(events().withMaterialsEndedBefore(end.minusSeconds(1), 100)).doesNotContain(equipped.event());

        Decision.Decided cleared = equipped.event().withoutMaterials(NOW);
        assertThat(events().save(cleared)).isTrue();
        assertThat(events().find("reymonta", draft.id())).contains(cleared.event());
        assertThat(events().withMaterialsEndedBefore(end, 100))
                .extracting(ProgrammeEvent::id)
                .doesNotContain(draft.id());
    }

    @Test
    void keepsEverythingThereIsToSay() {
        EventDetails details = new EventDetails(
                new EventAbout(
                        EventKind.CONFERENCE,
                        new Texts("Konferencja", "Conference", "Конференція"),
                        new Texts("O wszystkim.", "About everything.", null),
                        70,
                        List.of("pl", "uk"),
                        new Audience(
                                Set.of(Audience.Group.NGO, Audience.Group.VOLUNTEER), 16, 99, Audience.Level.ADVANCED),
                        new Accessibility(
                                Set.of(Accessibility.Aid.HEARING_LOOP, Accessibility.Aid.STEP_FREE), "12 000 00 00"),
                        List.of(
                                new Person("Anna Nowak", Person.Role.TRAINER, new Texts("Trenerka", null, null)),
                                new Person("Jan Kowalski", Person.Role.HOST, null)),
                        new Organiser("Fundacja Sąsiedzi", "https://example.org", UUID.randomUUID()),
                        List.of("fundraising"),
                        List.of("dotacje", "wnioski")),
                course(5, MONDAY_17).sessions());
        ProgrammeEvent draft = ProgrammeEvent.draft(
                        new EventId(UUID.randomUUID()),
                        "reymonta",
                        Programme.KRAKOW,
                        details,
                        new Origin(
                                "coordinator",
                                NOW,
                                new Origin.Part(
                                        new SeriesId(UUID.randomUUID()), LocalDateTime.parse("2026-11-23T17:00")),
                                new EventId(UUID.randomUUID())),
                        NOW)
                .event();

        add(draft);
        assertThat(events().find("reymonta", draft.id())).contains(draft);

        Decision.Decided published = published(draft);
        events().save(published);
        Decision.Decided postponed = decided(published.event().postpone(any -> true, "Remont", NOW));
        events().save(postponed);
        assertThat(events().find("reymonta", draft.id())).contains(postponed.event());
    }

    @Test
    void addsADraftOnce() {
        ProgrammeEvent draft = add(draft());

        assertThat(events().add(drafting(draft))).isFalse();
    }

    @Test
    void savesAStepOnWhatItWasDecidedOn() {
        ProgrammeEvent draft = add(draft());
        Decision.Decided publish = published(draft);
        Decision.Decided cancel = cancelled(draft);

        assertThat(events().save(publish)).isTrue();
        assertThat(events().save(cancel)).isFalse();
        assertThat(events().find("reymonta", draft.id())).contains(publish.event());
        assertThat(events().save(cancelled(publish.event()))).isTrue();
    }

    @Test
    void savesNoStepOfAnEventThatIsNotThere() {
        assertThat(events().save(published(draft()))).isFalse();
    }

    @Test
    void letsExactlyOneOfManyStepsHappen() throws Exception {
        for (int round = 0; round < 10; round++) {
            ProgrammeEvent draft = add(draft());
            CountDownLatch start = new CountDownLatch(1);
            int saved = 0;
            try (ExecutorService deciders = Executors.newFixedThreadPool(8)) {
                List<Future<Boolean>> done = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    Decision.Decided step = i % 2 == 0 ? published(draft) : cancelled(draft);
                    done.add(deciders.submit(() -> {
                        start.await();
                        return events().save(step);
                    }));
                }
                start.countDown();
                for (Future<Boolean> each : done) {
                    saved += each.get(30, TimeUnit.SECONDS) ? 1 : 0;
                }
            }
            assertThat(saved).isEqualTo(1);
        }
    }

    @Test
    void savesAChangeOfEverything() {
        ProgrammeEvent draft = add(draft());
        Decision.Decided change = decided(
                draft.change(any -> true, offSite(details(EventKind.FAIR, MONDAY_17, MONDAY_17.plus(DAY))), NOW));

        assertThat(events().save(change)).isTrue();

        assertThat(events().find("reymonta", draft.id())).contains(change.event());
    }

    @Test
    void knowsWhoWaitsForARoomUntilThatIsAnswered() {
        ProgrammeEvent draft = add(draft());
        ProgrammeEvent elsewhere = add(draft("reymonta", offSite(training(MONDAY_17))));

        assertThat(waiting(NOW)).contains(draft).doesNotContain(elsewhere);
        assertThat(waiting(NOW.minusSeconds(1))).doesNotContain(draft);

        Decision.Decided step = askAgain(draft, NOW.plusSeconds(60));
        events().save(step);
        events().answered("reymonta", draft.id(), only(draft), 1);
        assertThat(waiting(NOW.plusSeconds(60)))
                .as("the answer to what it said before")
                .contains(step.event());

        events().answered("reymonta", draft.id(), only(draft), 2);
        assertThat(waiting(NOW.plusSeconds(60))).doesNotContain(step.event());
    }

    @Test
    void waitsUntilTheLastOfItsSessionsIsAnswered() {
        ProgrammeEvent course = add(draft("reymonta", course(3, MONDAY_17)));
        var sessions = course.details().sessions();

        events().answered("reymonta", course.id(), sessions.get(0).id(), 1);
        events().answered("nowa-huta", course.id(), sessions.get(1).id(), 1);
        events().answered("reymonta", course.id(), sessions.get(2).id(), 1);
        events().answered("reymonta", course.id(), sessions.get(2).id(), 1);
        assertThat(waiting(NOW)).contains(course);

        events().answered("reymonta", course.id(), sessions.get(1).id(), 1);
        assertThat(waiting(NOW)).doesNotContain(course);
    }

    @Test
    void waitsForTheAnswerAboutASessionThatIsNoMore() {
        ProgrammeEvent course = add(draft("reymonta", course(2, MONDAY_17)));
        var last = course.details().sessions().getLast().id();
        Decision.Decided shorter = decided(course.change(any -> true, course(1, MONDAY_17), NOW.plusSeconds(5)));
        events().save(shorter);
        events().answered("reymonta", course.id(), only(shorter.event()), 1);

        assertThat(waiting(NOW.plusSeconds(5))).contains(shorter.event());
        events().answered("reymonta", course.id(), last, 2);
        assertThat(waiting(NOW.plusSeconds(5))).doesNotContain(shorter.event());
    }

    @Test
    void repeatsWhatAnEventSaidAboutItsRoomWhileNobodyAnswers() {
        ProgrammeEvent draft = add(draft());

        events().repeatAboutRooms(draft, NOW.plusSeconds(60));
        assertThat(waiting(NOW.plusSeconds(59))).doesNotContain(draft);
        assertThat(waiting(NOW.plusSeconds(60))).contains(draft);
        assertThat(events().find("reymonta", draft.id())).contains(draft);

        events().answered("reymonta", draft.id(), only(draft), 1);
        events().repeatAboutRooms(draft, NOW.plusSeconds(120));
        assertThat(waiting(NOW.plusSeconds(120))).doesNotContain(draft);
    }

    private static SessionId only(ProgrammeEvent event) {
        assertThat(event.details().sessions()).hasSize(1);
        return event.details().sessions().getFirst().id();
    }

    private static Decision.Decided askAgain(ProgrammeEvent event, Instant now) {
        return decided(event.askForRooms(any -> true, Set.of(only(event)), now));
    }

    @Test
    void knowsWhatWasAnnouncedAndIsOver() {
        ProgrammeEvent over = publish("reymonta", MONDAY_17, Duration.ofHours(2));
        ProgrammeEvent later = publish("reymonta", MONDAY_17.plus(DAY), Duration.ofHours(2));
        add(draft());

        var end = MONDAY_17.plus(Duration.ofHours(2));
        assertThat(events().publishedEndedBefore(end.minusSeconds(1), 1000)).doesNotContain(over);
        assertThat(events().publishedEndedBefore(end, 1000)).contains(over).doesNotContain(later);
        Decision.Decided closed = decided(over.close(any -> true, end));
        events().save(closed);
        assertThat(events().publishedEndedBefore(end, 1000)).doesNotContain(over);
        assertThat(events().find("reymonta", over.id())).contains(closed.event());
    }

    private List<ProgrammeEvent> waiting(Instant since) {
        return events().waitingForRooms(since, 1000);
    }

    @Test
    void listsWhatIsStillRunningAndWhatBeginsInTime() {
        ProgrammeEvent over = publish("reymonta", MONDAY_17.minus(DAY.multipliedBy(2)), Duration.ofHours(1));
        ProgrammeEvent exhibition = publish("reymonta", MONDAY_17.minus(DAY.multipliedBy(90)), DAY.multipliedBy(120));
        ProgrammeEvent training = publish("reymonta", MONDAY_17, Duration.ofHours(2));
        ProgrammeEvent later = publish("reymonta", MONDAY_17.plus(DAY.multipliedBy(9)), Duration.ofHours(2));

        assertThat(list(selection("reymonta", null, MONDAY_17, MONDAY_17.plus(DAY))))
                .containsExactly(exhibition, training);
        assertThat(list(selection("reymonta", null, MONDAY_17, null)))
                .containsExactly(exhibition, training, later)
                .doesNotContain(over);
    }

    @Test
    void listsByCentreStateAndKind() {
        ProgrammeEvent reymonta = publish("reymonta", MONDAY_17, Duration.ofHours(2));
        ProgrammeEvent huta = publish("nowa-huta", MONDAY_17.plus(DAY), Duration.ofHours(2));
        ProgrammeEvent draft = add(draft());

        assertThat(list(selection(null, null, MONDAY_17, null))).containsExactly(reymonta, huta);
        assertThat(list(selection("nowa-huta", null, MONDAY_17, null))).containsExactly(huta);
        assertThat(list(selection(null, EventKind.FAIR, MONDAY_17, null))).isEmpty();
        assertThat(list(selection(null, EventKind.DEBATE, MONDAY_17, null))).containsExactly(reymonta, huta);
        assertThat(list(Selection.of("reymonta", EventState.DRAFT, null, MONDAY_17, null)))
                .containsExactly(draft);
        assertThat(list(new Selection(
                        "reymonta", Set.of(EventState.DRAFT, EventState.PUBLISHED), null, null, null, MONDAY_17, null)))
                .containsExactlyInAnyOrder(reymonta, draft);
    }

    @Test
    void remembersWhatThePublicDoesNotSeeAsItIs() {
        ProgrammeEvent draft = add(draft());
        assertThat(events().unshown(1000)).doesNotContain(draft.id());

        Decision.Decided published = published(draft);
        events().save(published);
        assertThat(events().unshown(1000)).contains(draft.id());

        events().shown(draft.id(), 1);
        assertThat(events().unshown(1000)).as("shown as it was before").contains(draft.id());
        events().shown(draft.id(), 2);
        assertThat(events().unshown(1000)).doesNotContain(draft.id());

        events().save(cancelled(published.event()));
        assertThat(events().unshown(1000)).contains(draft.id());
        events().shown(draft.id(), 2);
        assertThat(events().unshown(1000)).contains(draft.id());
    }

    @Test
    void goesThroughAllEventsById() {
        Set<EventId> added = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            added.add(add(draft()).id());
        }
        Set<EventId> found = new HashSet<>();
        EventId last = null;
        List<EventId> page = events().after(last, 2);
        while (!page.isEmpty()) {
            assertThat(found).doesNotContainAnyElementsOf(page);
            found.addAll(page);
            page = events().after(page.getLast(), 2);
        }
        assertThat(found).containsAll(added);
        assertThat(events().find(added)).extracting(ProgrammeEvent::id).containsExactlyInAnyOrderElementsOf(added);
        assertThat(events().find(List.of())).isEmpty();
    }

    @Test
    void listsBySeriesAndTopic() {
        var series = new SeriesId(UUID.randomUUID());
        EventAbout about = new EventAbout(
                EventKind.DEBATE,
                new Texts("Debata", null, null),
                null,
                70,
                List.of("pl"),
                Audience.EVERYBODY,
                Accessibility.NOTHING_SAID,
                List.of(),
                null,
                List.of("fundraising", "law"),
                List.of());
        Decision.Decided ofSeries = ProgrammeEvent.draft(
                new EventId(UUID.randomUUID()),
                "reymonta",
                Programme.KRAKOW,
                new EventDetails(about, training(MONDAY_17).sessions()),
                new Origin("coordinator", NOW, new Origin.Part(series, LocalDateTime.parse("2026-11-23T17:00")), null),
                NOW);
        assertThat(events().add(ofSeries)).isTrue();
        add(draft());

        var drafts = Set.of(EventState.DRAFT);
        assertThat(list(new Selection("reymonta", drafts, null, series, null, MONDAY_17, null)))
                .containsExactly(ofSeries.event());
        assertThat(list(new Selection("reymonta", drafts, null, null, "law", MONDAY_17, null)))
                .containsExactly(ofSeries.event());
    }

    @Test
    void pagesInTheOrderOfTimeThoughManyBeginTogether() {
        List<ProgrammeEvent> all = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            all.add(publish("reymonta", MONDAY_17.plus(DAY.multipliedBy(i / 4)), Duration.ofHours(2)));
        }
        Selection everything = selection("reymonta", null, MONDAY_17, null);
        List<ProgrammeEvent> seen = new ArrayList<>();
        List<ProgrammeEvent> page = events().list(everything, null, 3);
        while (!page.isEmpty()) {
            seen.addAll(page);
            ProgrammeEvent last = page.getLast();
            page = events().list(
                            everything,
                            new Position(last.details().start(), last.id().value()),
                            3);
        }

        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
        assertThat(seen).extracting(event -> event.details().start()).isSorted();
    }

    private List<ProgrammeEvent> list(Selection selection) {
        return events().list(selection, null, 100);
    }

    private static Selection selection(
            @Nullable String centre, @Nullable EventKind kind, Instant from, @Nullable Instant until) {
        return Selection.of(centre, EventState.PUBLISHED, kind, from, until);
    }

    private ProgrammeEvent publish(String centre, Instant start, Duration length) {
        ProgrammeEvent draft = add(draft(centre, details(EventKind.DEBATE, start, start.plus(length))));
        Decision.Decided step = (Decision.Decided) draft.publish(any -> true, start);
        assertThat(events().save(step)).isTrue();
        return step.event();
    }

    private ProgrammeEvent add(ProgrammeEvent draft) {
        assertThat(events().add(drafting(draft))).isTrue();
        return draft;
    }
}
