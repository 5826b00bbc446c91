package pl.krakow.centra.events.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static pl.krakow.centra.events.programme.Catalogue.CENTRES;
import static pl.krakow.centra.events.programme.Catalogue.REYMONTA;
import static pl.krakow.centra.events.programme.domain.Programme.NOW;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.programme.ActOnEventSeries.Change;
import pl.krakow.centra.events.programme.ActOnEventSeries.Outcome;
import pl.krakow.centra.events.programme.SeriesDates.Note;
import pl.krakow.centra.events.programme.domain.Decision;
import pl.krakow.centra.events.programme.domain.EventAbout;
import pl.krakow.centra.events.programme.domain.EventDetails;
import pl.krakow.centra.events.programme.domain.EventKind;
import pl.krakow.centra.events.programme.domain.EventSeries;
import pl.krakow.centra.events.programme.domain.EventSeries.Deed;
import pl.krakow.centra.events.programme.domain.EventSeries.Scope;
import pl.krakow.centra.events.programme.domain.EventState;
import pl.krakow.centra.events.programme.domain.InMemoryEventSeriesRegister;
import pl.krakow.centra.events.programme.domain.InMemoryProgrammeEvents;
import pl.krakow.centra.events.programme.domain.Place;
import pl.krakow.centra.events.programme.domain.Programme;
import pl.krakow.centra.events.programme.domain.ProgrammeEvent;
import pl.krakow.centra.events.programme.domain.SeriesId;
import pl.krakow.centra.events.programme.domain.Texts;
import pl.krakow.centra.events.rooms.RoomViews;
import pl.krakow.centra.events.rooms.domain.InMemoryRoomAnswers;
import pl.krakow.centra.events.rooms.domain.RoomAnswer;
import pl.krakow.centra.kit.holiday.PublicHolidaysOfPoland;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.problem.ProblemTexts;
import pl.krakow.centra.kit.recurrence.LibraryRecurrences;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.kit.web.Revision;

class EventSeriesTest {

    private static final LocalDateTime MONDAY = LocalDateTime.parse("2026-11-23T17:00");
    private static final SeriesId SERIES = new SeriesId(UUID.randomUUID());

    private final Ids ids = new UuidIds();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final InMemoryEventSeriesRegister register = new InMemoryEventSeriesRegister();
    private final DyingEvents events = new DyingEvents();
    private final InMemoryRoomAnswers answers = new InMemoryRoomAnswers();
    private final CarryOutSeries carryOut = new CarryOutSeries(
            register, events, new StaffViews(answers, new RoomViews(new ProblemTexts())), ids, clock);
    private final ActOnEventSeries acting = new ActOnEventSeries(
            register,
            carryOut,
            new SeriesDates(new LibraryRecurrences(), new PublicHolidaysOfPoland(), clock),
            CENTRES,
            ids,
            clock);

    /** Writes that fail from some point on, as when the process is killed. */
    private static final class DyingEvents extends InMemoryProgrammeEvents {

        private int writes = Integer.MAX_VALUE;

        @Override
        public synchronized boolean add(Decision.Decided draft) {
            die();
            return super.add(draft);
        }

        @Override
        public synchronized boolean save(Decision.Decided step) {
            die();
            return super.save(step);
        }

        private void die() {
            if (writes-- == 0) {
                throw new IllegalStateException("killed");
            }
        }
    }

    @Test
    void saysOfEachDateWhatIsToBeKnown() {
        var preview = acting.preview(wanted(LocalDateTime.parse("2027-03-21T02:30"), "FREQ=WEEKLY;COUNT=3"));
        assertThat(((Outcome.Dates) preview).dates())
                .extracting(date -> date.originalStart().toLocalDate().toString(), SeriesDates.Date::notes)
                .containsExactly(
                        tuple("2027-03-21", List.of()),
                        tuple("2027-03-28", List.of(Note.NO_SUCH_TIME, Note.PUBLIC_HOLIDAY)),
                        tuple("2027-04-04", List.of()));

        var autumn = acting.preview(wanted(LocalDateTime.parse("2027-10-31T02:30"), "FREQ=DAILY;COUNT=2"));
        assertThat(((Outcome.Dates) autumn).dates())
                .extracting(SeriesDates.Date::notes)
                .containsExactly(List.of(Note.TIME_COMES_TWICE), List.of(Note.PUBLIC_HOLIDAY));
    }

    @Test
    void refusesWhatIsNoSeries() {
        assertThat(acting.preview(wanted(MONDAY, "FREQ=WEEKLY"))).isInstanceOf(Outcome.RuleRefused.class);
        assertThat(acting.preview(wanted(MONDAY, "FREQ=WEEKLY;COUNT=3;BYDAY=TU")))
                .isEqualTo(new Outcome.BeginsElsewhere(LocalDate.of(2026, 11, 24)));
        assertThat(acting.preview(wanted(MONDAY.plusYears(40), "FREQ=WEEKLY;COUNT=3")))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void draftsAnEventOnEachDateAtTheSameHourByTheWall() {
        begin(LocalDateTime.parse("2027-03-22T17:00"), "FREQ=WEEKLY;COUNT=3");

        assertThat(all())
                .extracting(
                        event -> event.details().start().toString(),
                        ProgrammeEvent::state,
                        event -> event.asked().size())
                .containsExactly(
                        tuple("2027-03-22T16:00:00Z", EventState.DRAFT, 1),
                        tuple("2027-03-29T15:00:00Z", EventState.DRAFT, 1),
                        tuple("2027-04-05T15:00:00Z", EventState.DRAFT, 1));
        assertThat(all())
                .extracting(event -> event.details().sessions().getFirst().id().value())
                .isEqualTo(all().stream().map(event -> event.id().value()).toList());
        EventSeries series = series();
        assertThat(series.act()).isNull();
        assertThat(series.last()).isEqualTo(new EventSeries.Result(Deed.DRAFT, 3, 0, NOW));
    }

    @Test
    void isDraftedOnceThoughAskedTwice() {
        begin(MONDAY, "FREQ=WEEKLY;COUNT=3");
        begin(MONDAY, "FREQ=WEEKLY;COUNT=3");

        assertThat(events.news()).hasSize(3);
    }

    @Test
    void goesOnWhereItWasLeft() {
        events.writes = 2;
        assertThatThrownBy(() -> begin(MONDAY, "FREQ=WEEKLY;COUNT=5")).hasMessage("killed");
        assertThat(series().act()).isNotNull();
        assertThat(act(Deed.CANCEL, Scope.ALL, null, null)).isEqualTo(new Outcome.Busy());

        events.writes = Integer.MAX_VALUE;
        register.unfinished(NOW, 10).forEach(carryOut::carryOut);
        assertThat(all()).hasSize(5);
        assertThat(series().act()).isNull();

        events.writes = 3;
        assertThatThrownBy(() -> act(Deed.CANCEL, Scope.ALL, null, null)).hasMessage("killed");
        events.writes = Integer.MAX_VALUE;
        register.unfinished(NOW, 10).forEach(carryOut::carryOut);
        assertThat(all()).extracting(ProgrammeEvent::state).containsOnly(EventState.CANCELLED);
    }

    @Test
    void changesThisAndFollowingButNotWhatEventsHaveOfTheirOwn() {
        begin(MONDAY, "FREQ=WEEKLY;COUNT=4");
        ProgrammeEvent third = all().get(2);
        move(third, third.details().sessions().getFirst().start().plusSeconds(3_600));
        ProgrammeEvent last = all().get(3);
        reword(last);

        done(act(
                Deed.CHANGE,
                Scope.THIS_AND_FOLLOWING,
                MONDAY.plusDays(7),
                new Change(about("Nowa nazwa"), LocalTime.of(19, 0), null, new Place.Room("1w039"))));

        assertThat(all())
                .extracting(
                        event -> event.details().titles().pl(),
                        event -> event.details()
                                .start()
                                .atZone(event.zone())
                                .toLocalTime()
                                .toString(),
                        event -> event.details()
                                .sessions()
                                .getFirst()
                                .room()
                                .orElseThrow()
                                .roomId())
                .containsExactly(
                        tuple("Jak napisać wniosek", "17:00", "1w040"),
                        tuple("Nowa nazwa", "19:00", "1w039"),
                        tuple("Nowa nazwa", "18:00", "1w040"),
                        tuple("Własna nazwa", "19:00", "1w039"));
        assertThat(all())
                .as("each session kept its name, so that its room is moved and not given up")
                .allSatisfy(event -> assertThat(
                                event.details().sessions().getFirst().id().value())
                        .isEqualTo(event.id().value()));
    }

    @Test
    void changesThemAgainAfterAChange() {
        begin(MONDAY, "FREQ=WEEKLY;COUNT=3");
        done(act(Deed.CHANGE, Scope.ALL, null, new Change(null, LocalTime.of(18, 0), null, null)));
        done(act(Deed.CHANGE, Scope.ALL, null, new Change(null, null, Duration.ofHours(3), null)));

        assertThat(all()).allSatisfy(event -> {
            assertThat(event.details().start().atZone(event.zone()).toLocalTime())
                    .isEqualTo(LocalTime.of(18, 0));
            assertThat(event.length()).isEqualTo(Duration.ofHours(3));
        });
    }

    @Test
    void doesNotGrowWithEveryChange() {
        begin(MONDAY, "FREQ=WEEKLY;COUNT=3");
        for (int change = 1; change <= 20; change++) {
            done(act(
                    Deed.CHANGE,
                    Scope.THIS,
                    MONDAY.plusDays(7),
                    new Change(about("Zmiana " + change), null, null, null)));
            done(act(Deed.CHANGE, Scope.ALL, null, new Change(null, LocalTime.of(12, change), null, null)));
        }

        assertThat(series().patterns())
                .as("what events are like, and nothing else")
                .hasSizeLessThanOrEqualTo(3);
        done(act(
                Deed.CHANGE,
                Scope.THIS_AND_FOLLOWING,
                MONDAY.plusDays(7),
                new Change(null, LocalTime.NOON, null, null)));
        assertThat(all())
                .extracting(
                        event -> event.details().titles().pl(),
                        event -> event.details().start().atZone(event.zone()).toLocalTime())
                .containsExactly(
                        tuple("Jak napisać wniosek", LocalTime.of(12, 20)),
                        tuple("Zmiana 20", LocalTime.NOON),
                        tuple("Jak napisać wniosek", LocalTime.NOON));
        assertThat(series().usual().about().titles().pl()).isEqualTo("Jak napisać wniosek");
    }

    @Test
    void changesNothingThatWasNotNamed() {
        begin(MONDAY, "FREQ=WEEKLY;COUNT=3");
        done(act(Deed.CHANGE, Scope.THIS, MONDAY.plusDays(7), new Change(about("Z gościem"), null, null, null)));
        done(act(Deed.CHANGE, Scope.THIS, MONDAY.plusDays(7), new Change(null, null, null, new Place.Room("1w039"))));
        ProgrammeEvent third = all().get(2);
        move(third, third.details().start().plus(Duration.ofDays(1)));
        done(act(Deed.CHANGE, Scope.THIS, MONDAY.plusDays(14), new Change(about("We wtorek"), null, null, null)));

        done(act(Deed.CHANGE, Scope.ALL, null, new Change(null, LocalTime.of(18, 0), null, null)));

        assertThat(all())
                .extracting(
                        event -> event.details().titles().pl(),
                        event -> event.details().start().toString(),
                        event -> ((Place.Room) event.details().place()).roomId())
                .containsExactly(
                        tuple("Jak napisać wniosek", "2026-11-23T17:00:00Z", "1w040"),
                        tuple("Z gościem", "2026-11-30T16:00:00Z", "1w039"),
                        tuple("We wtorek", "2026-12-08T16:00:00Z", "1w040"));
    }

    @Test
    void announcesThoseThatHaveNotBeenRefusedTheirRooms() {
        begin(MONDAY, "FREQ=WEEKLY;COUNT=3");
        ProgrammeEvent second = all().get(1);
        answers.keep(new RoomAnswer(
                second.details().sessions().getFirst().id().request(),
                second.id().value(),
                "reymonta",
                1,
                1,
                RoomAnswer.Kind.REFUSED,
                null,
                "room-not-available",
                List.of()));

        EventSeries series = done(act(Deed.PUBLISH, Scope.ALL, null, null));

        assertThat(all())
                .extracting(ProgrammeEvent::state)
                .containsExactly(EventState.PUBLISHED, EventState.DRAFT, EventState.PUBLISHED);
        assertThat(series.last()).isEqualTo(new EventSeries.Result(Deed.PUBLISH, 2, 1, NOW));
    }

    @Test
    void announcesNothingThatIsOverAlongWithWhatIsToCome() {
        begin(MONDAY.minusWeeks(2), "FREQ=WEEKLY;COUNT=4");

        EventSeries series = done(act(Deed.PUBLISH, Scope.ALL, null, null));

        assertThat(all())
                .extracting(ProgrammeEvent::state)
                .containsExactly(EventState.DRAFT, EventState.DRAFT, EventState.PUBLISHED, EventState.PUBLISHED);
        assertThat(series.last()).isEqualTo(new EventSeries.Result(Deed.PUBLISH, 2, 2, NOW));
    }

    @Test
    void announcesOneThatIsOverForWhoAsksForItAlone() {
        begin(MONDAY.minusWeeks(2), "FREQ=WEEKLY;COUNT=4");

        done(act(Deed.PUBLISH, Scope.THIS, MONDAY.minusWeeks(2), null));

        assertThat(all())
                .extracting(ProgrammeEvent::state)
                .containsExactly(EventState.PUBLISHED, EventState.DRAFT, EventState.DRAFT, EventState.DRAFT);
    }

    @Test
    void isActedOnOnTheRevisionThatWasSeenAndFromAnEventItHas() {
        begin(MONDAY, "FREQ=WEEKLY;COUNT=3");

        assertThat(acting.act(command(Deed.CANCEL, Scope.ALL, null, null, new Revision(1))))
                .isEqualTo(new Outcome.Outdated());
        assertThat(act(Deed.CANCEL, Scope.THIS, MONDAY.plusDays(1), null)).isEqualTo(new Outcome.OccurrenceUnknown());
        done(act(Deed.CANCEL, Scope.THIS, MONDAY.plusDays(7), null));
        assertThat(all())
                .extracting(ProgrammeEvent::state)
                .containsExactly(EventState.DRAFT, EventState.CANCELLED, EventState.DRAFT);
    }

    private void move(ProgrammeEvent event, Instant start) {
        save(event.change(_ -> true, Programme.moved(event.details(), start), NOW));
    }

    private void reword(ProgrammeEvent event) {
        save(event.change(
                _ -> true,
                new EventDetails(about("Własna nazwa"), event.details().sessions()),
                NOW));
    }

    private void save(Decision decision) {
        assertThat(events.save((Decision.Decided) decision)).isTrue();
    }

    private static EventAbout about(String title) {
        return new EventAbout(EventKind.TRAINING, new Texts(title, null, null), null, 25, "pl");
    }

    private void begin(LocalDateTime start, String rule) {
        assertThat(acting.begin(
                        SERIES,
                        wanted(start, rule),
                        Persona.coordinator(REYMONTA).actor()))
                .isInstanceOf(Outcome.Done.class);
    }

    private static ActOnEventSeries.Wanted wanted(LocalDateTime start, String rule) {
        return new ActOnEventSeries.Wanted(
                REYMONTA,
                start,
                Duration.ofHours(2),
                rule,
                Set.of(),
                Programme.about(EventKind.TRAINING),
                new Place.Room("1w040"));
    }

    private Outcome act(Deed deed, Scope scope, @Nullable LocalDateTime from, @Nullable Change change) {
        return acting.act(command(deed, scope, from, change, Revision.ANY));
    }

    private static ActOnEventSeries.Command command(
            Deed deed, Scope scope, @Nullable LocalDateTime from, @Nullable Change change, Revision seen) {
        return new ActOnEventSeries.Command(
                REYMONTA,
                SERIES,
                seen,
                deed,
                scope,
                from,
                change,
                null,
                Persona.coordinator(REYMONTA).actor());
    }

    private static EventSeries done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).series();
    }

    private EventSeries series() {
        return register.find("reymonta", SERIES).orElseThrow();
    }

    /** In the order of the rule. */
    private List<ProgrammeEvent> all() {
        return series().occurrences().stream()
                .flatMap(each -> events.find("reymonta", each.event()).stream())
                .toList();
    }
}
