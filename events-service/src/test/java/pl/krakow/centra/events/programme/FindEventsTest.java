package pl.krakow.centra.events.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static pl.krakow.centra.events.programme.Catalogue.CENTRES;
import static pl.krakow.centra.events.programme.Catalogue.NOWA_HUTA;
import static pl.krakow.centra.events.programme.Catalogue.REYMONTA;
import static pl.krakow.centra.events.programme.domain.Programme.MONDAY_17;
import static pl.krakow.centra.events.programme.domain.Programme.NOW;
import static pl.krakow.centra.events.programme.domain.Programme.at;
import static pl.krakow.centra.events.programme.domain.Programme.cancelled;
import static pl.krakow.centra.events.programme.domain.Programme.course;
import static pl.krakow.centra.events.programme.domain.Programme.decided;
import static pl.krakow.centra.events.programme.domain.Programme.details;
import static pl.krakow.centra.events.programme.domain.Programme.draft;
import static pl.krakow.centra.events.programme.domain.Programme.drafting;
import static pl.krakow.centra.events.programme.domain.Programme.published;
import static pl.krakow.centra.events.programme.domain.Programme.training;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.programme.FindEvents.Query;
import pl.krakow.centra.events.programme.domain.Decision;
import pl.krakow.centra.events.programme.domain.EventId;
import pl.krakow.centra.events.programme.domain.EventKind;
import pl.krakow.centra.events.programme.domain.EventState;
import pl.krakow.centra.events.programme.domain.InMemoryProgrammeEvents;
import pl.krakow.centra.events.programme.domain.Place;
import pl.krakow.centra.events.programme.domain.ProgrammeEvent;
import pl.krakow.centra.events.rooms.RoomView;
import pl.krakow.centra.events.rooms.RoomViews;
import pl.krakow.centra.events.rooms.domain.InMemoryRoomAnswers;
import pl.krakow.centra.events.rooms.domain.RoomAnswer;
import pl.krakow.centra.events.rooms.domain.RoomState;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.ProblemTexts;
import pl.krakow.centra.kit.security.CentreStaff;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;

class FindEventsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Locale ENGLISH = Locale.ENGLISH;
    private static final Paging FIRST = new Paging(Optional.empty(), 50);

    private final InMemoryProgrammeEvents events = new InMemoryProgrammeEvents();
    private final InMemoryRoomAnswers answers = new InMemoryRoomAnswers();
    private final FindEvents findEvents = new FindEvents(
            events,
            new StaffViews(answers, new RoomViews(new ProblemTexts())),
            CENTRES,
            Clock.fixed(NOW, ZoneOffset.UTC),
            new CentreStaff(CENTRES, Clock.fixed(NOW, ZoneOffset.UTC)),
            (subject, _) -> subject.equals(Persona.anotherResident().subject()));

    @Test
    void tellsWhoTakesPartTheLinkThatIsForThemAlone() {
        var link = new Place.Online("https://example.org/meet", true);
        ProgrammeEvent online = publish(draft("reymonta", at(training(MONDAY_17), link)));

        assertThat(find(online, Persona.anotherResident()).orElseThrow().place().online())
                .isEqualTo(link.link());
        assertThat(find(online, Persona.anonymous()).orElseThrow().place().online())
                .isNull();
        assertThat(find(online, Persona.representative()).orElseThrow().sessions())
                .allSatisfy(session -> assertThat(session.place().online()).isNull());
        assertThat(find(online, Persona.anotherResident()).orElseThrow().copyOf())
                .isNull();
    }

    @Test
    void showsEverybodyWhatIsPublished() {
        ProgrammeEvent training = publish(draft("reymonta", training(MONDAY_17)));

        assertThat(find(training, Persona.anonymous())).isPresent();
        assertThat(find(training, Persona.anonymous()).orElseThrow().title()).isEqualTo("How to write an application");
    }

    @Test
    void showsADraftToTheStaffOfItsCentreOnly() {
        ProgrammeEvent draft = draft();
        events.add(drafting(draft));

        assertThat(find(draft, Persona.receptionist(REYMONTA))).isPresent();
        assertThat(find(draft, Persona.coordinator(NOWA_HUTA))).isEmpty();
        assertThat(find(draft, Persona.formerCoordinator(REYMONTA))).isEmpty();
        assertThat(find(draft, Persona.city())).isEmpty();
        assertThat(find(draft, Persona.anonymous())).isEmpty();
    }

    @Test
    void listsWhatIsComingDraftsIncludedAndOtherStatesWhenAskedFor() {
        ProgrammeEvent draft = draft();
        events.add(drafting(draft));
        ProgrammeEvent training = publish(draft("reymonta", training(MONDAY_17.plusSeconds(60))));
        ProgrammeEvent calledOff = publish(draft("reymonta", training(MONDAY_17)));
        events.save(cancelled(calledOff));

        assertThat(shown(list(REYMONTA))).containsExactly(draft, training);
        assertThat(shown(list(NOWA_HUTA))).isEmpty();
        assertThat(list(REYMONTA, EventState.CANCELLED).items())
                .extracting(EventView::id)
                .containsExactly(calledOff.id().value());
    }

    @Test
    void showsTheStaffOfTheCentreHowItStandsWithItsRoom() {
        ProgrammeEvent training = publish(draft("reymonta", training(MONDAY_17)));
        assertThat(room(training, Persona.adviser(REYMONTA)).state()).isEqualTo(RoomState.REQUESTED);

        answers.keep(new RoomAnswer(
                training.details().sessions().getFirst().id().request(),
                training.id().value(),
                "reymonta",
                1,
                1,
                RoomAnswer.Kind.REFUSED,
                null,
                "room-not-available",
                List.of(new RoomAnswer.FreeRoom("1w039", MONDAY_17, MONDAY_17.plusSeconds(7_200)))));

        RoomView room = room(training, Persona.adviser(REYMONTA));
        assertThat(room.state()).isEqualTo(RoomState.REFUSED);
        assertThat(room.reason())
                .isEqualTo(new RoomView.ReasonView(
                        "room-not-available",
                        "The room is not free then",
                        "Choose one of the alternatives, or another time. Set-up and clean-up count too."));
        assertThat(room.alternatives()).extracting(RoomView.FreeView::roomId).containsExactly("1w039");
        assertThat(list(REYMONTA).items()).extracting(EventView::room).containsExactly(room);
        assertThat(find(training, Persona.coordinator(NOWA_HUTA)).orElseThrow().room())
                .isNull();
        assertThat(find(training, Persona.anonymous()).orElseThrow().room()).isNull();
    }

    @Test
    void showsALinkForParticipantsToTheStaffOnly() {
        ProgrammeEvent webinar = publish(
                draft("reymonta", at(training(MONDAY_17), new Place.Online("https://example.org/geheim", true))));

        assertThat(find(webinar, Persona.adviser(REYMONTA))
                        .orElseThrow()
                        .place()
                        .online())
                .isEqualTo("https://example.org/geheim");
        for (Persona persona : List.of(Persona.anonymous(), Persona.resident(), Persona.coordinator(NOWA_HUTA))) {
            EventView seen = find(webinar, persona).orElseThrow();
            assertThat(seen.place().kind()).isEqualTo(EventView.PlaceKind.ONLINE);
            assertThat(seen.toString()).doesNotContain("geheim");
        }
    }

    @Test
    void showsEverybodyWhatWasCalledOffAndWhy() {
        ProgrammeEvent training = publish(draft("reymonta", training(MONDAY_17)));
        events.save(cancelled(training));

        EventView seen = find(training, Persona.anonymous()).orElseThrow();
        assertThat(seen.state()).isEqualTo(EventState.CANCELLED);
        assertThat(seen.reason()).isEqualTo("Prowadząca zachorowała");
        assertThat(shown(list(REYMONTA))).isEmpty();
    }

    @Test
    void showsNobodyButStaffWhatWasWithdrawn() {
        ProgrammeEvent training = publish(draft("reymonta", training(MONDAY_17)));
        assertThat(training.withdraw(any -> true, NOW)).isEqualTo(new Decision.NotPossible(EventState.PUBLISHED));
        Decision.Decided calledOff = cancelled(training);
        events.save(calledOff);
        Decision.Decided withdrawn = decided(calledOff.event().withdraw(any -> true, NOW));
        events.save(withdrawn);

        assertThat(find(training, Persona.anonymous())).isEmpty();
        assertThat(find(training, Persona.adviser(REYMONTA))).isPresent();
        assertThat(withdrawn.news()).isEmpty();
        assertThat(withdrawn.event().withdraw(any -> true, NOW)).isInstanceOf(Decision.Unchanged.class);
        assertThat(withdrawn.event().withdraw(any -> false, NOW)).isInstanceOf(Decision.Outdated.class);
    }

    @Test
    void findsWhatNeedsTheStaff() {
        ProgrammeEvent fine = publish(draft("reymonta", training(MONDAY_17)));
        ProgrammeEvent pending = publish(draft("reymonta", training(MONDAY_17.plusSeconds(60))));
        ProgrammeEvent refused = draft("reymonta", course(2, MONDAY_17.plusSeconds(120)));
        events.add(drafting(refused));
        ProgrammeEvent past = draft("reymonta", training(NOW.minusSeconds(86_400)));
        events.add(drafting(past));
        ProgrammeEvent postponed = publish(draft("reymonta", training(MONDAY_17.plusSeconds(180))));
        events.save(decided(postponed.postpone(any -> true, null, NOW)));
        events.add(drafting(draft("nowa-huta", training(NOW.minusSeconds(86_400)))));
        ProgrammeEvent attended = held(NOW.minusSeconds(86_400));
        ProgrammeEvent forgotten = held(NOW.minusSeconds(2 * 86_400));
        held(NOW.minusSeconds(80 * 86_400));
        answer(fine, 0, RoomAnswer.Kind.GRANTED);
        answer(refused, 0, RoomAnswer.Kind.GRANTED);
        answer(refused, 1, RoomAnswer.Kind.REFUSED);

        var attention = new FindAttention(
                        events,
                        new StaffViews(answers, new RoomViews(new ProblemTexts())),
                        over -> {
                            assertThat(over)
                                    .containsExactlyInAnyOrder(
                                            attended.id().value(),
                                            forgotten.id().value());
                            return Set.of(attended.id().value());
                        },
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .of(REYMONTA, ENGLISH);

        assertThat(attention.items())
                .extracting(
                        FindAttention.Attention.Item::why, item -> item.event().id())
                .containsExactly(
                        tuple(FindAttention.Why.ROOM_REFUSED, refused.id().value()),
                        tuple(FindAttention.Why.ROOM_PENDING, pending.id().value()),
                        tuple(FindAttention.Why.WITHOUT_DATE, postponed.id().value()),
                        tuple(FindAttention.Why.DRAFT_IN_THE_PAST, past.id().value()),
                        tuple(FindAttention.Why.ATTENDANCE_OPEN, forgotten.id().value()));
    }

    private ProgrammeEvent held(Instant start) {
        var before = start.minusSeconds(86_400);
        ProgrammeEvent announced = draft("reymonta", training(start));
        events.add(drafting(announced));
        events.save(decided(announced.publish(any -> true, before)));
        ProgrammeEvent published = events.find("reymonta", announced.id()).orElseThrow();
        events.save(decided(published.close(any -> true, NOW)));
        return announced;
    }

    private void answer(ProgrammeEvent event, int session, RoomAnswer.Kind kind) {
        var asking = event.details().sessions().get(session);
        answers.keep(new RoomAnswer(
                asking.id().request(),
                event.id().value(),
                "reymonta",
                1,
                1,
                kind,
                new RoomAnswer.BookedRoom(new UUID(0, session), "1w040", asking.start(), asking.end()),
                null,
                List.of()));
    }

    @Test
    void tellsAReasonItDoesNotKnowInGeneralWords() {
        ProgrammeEvent training = publish(draft("reymonta", training(MONDAY_17)));
        answers.keep(new RoomAnswer(
                training.details().sessions().getFirst().id().request(),
                training.id().value(),
                "reymonta",
                1,
                1,
                RoomAnswer.Kind.REFUSED,
                null,
                "full-moon",
                List.of()));

        assertThat(room(training, Persona.adviser(REYMONTA)).reason())
                .isEqualTo(new RoomView.ReasonView(
                        "full-moon",
                        "The room can't be had",
                        "Choose another room or time, or ask the centre's coordinator."));
    }

    private RoomView room(ProgrammeEvent event, Persona persona) {
        return Optional.ofNullable(find(event, persona).orElseThrow().room()).orElseThrow();
    }

    /** Friday in Kraków, ten in the morning. */
    @Test
    void beginsWithTodayAtTheCentre() {
        ProgrammeEvent thisMorning = publish(draft("reymonta", training(Instant.parse("2026-11-20T06:00:00Z"))));
        publish(draft("reymonta", training(Instant.parse("2026-11-19T18:00:00Z"))));

        assertThat(shown(list(REYMONTA))).containsExactly(thisMorning);
    }

    @Test
    void selectsByLocalDatesAndKind() {
        ProgrammeEvent lateOnMonday = publish(draft(
                "reymonta",
                details(
                        EventKind.DEBATE,
                        Instant.parse("2026-11-23T22:30:00Z"),
                        Instant.parse("2026-11-23T22:59:00Z"))));
        ProgrammeEvent afterMidnight = publish(draft(
                "reymonta",
                details(
                        EventKind.DEBATE,
                        Instant.parse("2026-11-23T23:00:00Z"),
                        Instant.parse("2026-11-23T23:30:00Z"))));

        assertThat(shown(list(MONDAY, MONDAY, null))).containsExactly(lateOnMonday);
        assertThat(shown(list(MONDAY.plusDays(1), null, null))).containsExactly(afterMidnight);
        assertThat(shown(list(MONDAY, null, EventKind.DEBATE))).containsExactly(lateOnMonday, afterMidnight);
        assertThat(shown(list(MONDAY, null, EventKind.FAIR))).isEmpty();
    }

    @Test
    void findsTitlesByTheirWordsPageAfterPage() {
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.add(publish(draft("reymonta", training(MONDAY_17.plusSeconds(3_600L * i))))
                    .id()
                    .value());
        }
        var word = events.find("reymonta", new EventId((UUID) all.getFirst()))
                .orElseThrow()
                .details()
                .titles()
                .pl()
                .toUpperCase(Locale.ROOT);

        var first = findEvents.list(sought(word, Optional.empty()));
        var second = findEvents.list(sought(word, Optional.of(Cursor.decode(String.valueOf(first.next())))));

        assertThat(first.items()).extracting(EventView::id).isEqualTo(all.subList(0, 2));
        assertThat(second.items()).extracting(EventView::id).isEqualTo(all.subList(2, 3));
        assertThat(second.next()).isNull();
        assertThat(findEvents.list(sought("tego nie ma", Optional.empty())).items())
                .isEmpty();
    }

    private static Query sought(String text, Optional<Cursor> after) {
        return new Query(REYMONTA, null, null, null, Set.of(), null, null, text, new Paging(after, 2), ENGLISH);
    }

    @Test
    void givesOnePageAfterTheOther() {
        List<ProgrammeEvent> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(publish(draft("reymonta", training(MONDAY_17.plusSeconds(3_600L * i)))));
        }
        List<Object> seen = new ArrayList<>();
        Page<EventView> page = page(Optional.empty());
        seen.addAll(page.items().stream().map(EventView::id).toList());
        while (page.next() != null) {
            page = page(Optional.of(Cursor.decode(page.next())));
            seen.addAll(page.items().stream().map(EventView::id).toList());
        }
        assertThat(seen)
                .isEqualTo(all.stream().<Object>map(event -> event.id().value()).toList());
    }

    private Page<EventView> page(Optional<Cursor> after) {
        var paging = new Paging(after, 2);
        return findEvents.list(
                new Query(REYMONTA, null, null, null, Set.of(EventState.PUBLISHED), null, null, null, paging, ENGLISH));
    }

    private ProgrammeEvent publish(ProgrammeEvent draft) {
        events.add(drafting(draft));
        var step = draft.details().end().isAfter(NOW)
                ? published(draft)
                : (Decision.Decided) draft.publish(any -> true, draft.details().start());
        events.save(step);
        return step.event();
    }

    private Optional<EventView> find(ProgrammeEvent event, Persona persona) {
        return findEvents.find(REYMONTA, event.id(), persona.actor(), ENGLISH);
    }

    private Page<EventView> list(CentreId centre, EventState... states) {
        return findEvents.list(new Query(centre, null, null, null, Set.of(states), null, null, null, FIRST, ENGLISH));
    }

    private Page<EventView> list(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable EventKind kind) {
        return findEvents.list(new Query(REYMONTA, from, to, kind, Set.of(), null, null, null, FIRST, ENGLISH));
    }

    private List<ProgrammeEvent> shown(Page<EventView> page) {
        return page.items().stream()
                .map(view -> events.find(view.centre(), new EventId(view.id())).orElseThrow())
                .toList();
    }
}
