package pl.krakow.centra.booking.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static pl.krakow.centra.booking.reservation.Centre.ANNA;
import static pl.krakow.centra.booking.reservation.Centre.COORDINATOR;
import static pl.krakow.centra.booking.reservation.Centre.OLENA;
import static pl.krakow.centra.booking.reservation.Centre.placed;
import static pl.krakow.centra.booking.reservation.Centre.slot;
import static pl.krakow.centra.booking.series.SeriesWorld.MONDAY;
import static pl.krakow.centra.booking.series.SeriesWorld.PEOPLE;
import static pl.krakow.centra.booking.series.SeriesWorld.done;
import static pl.krakow.centra.booking.series.SeriesWorld.mondays;
import static pl.krakow.centra.booking.series.SeriesWorld.whats;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.fairness.domain.QuotaPeriod;
import pl.krakow.centra.booking.fairness.domain.QuotaRule;
import pl.krakow.centra.booking.fairness.domain.QuotaUnit;
import pl.krakow.centra.booking.reservation.Centre;
import pl.krakow.centra.booking.reservation.domain.BookingEvent;
import pl.krakow.centra.booking.reservation.domain.BookingState;
import pl.krakow.centra.booking.reservation.domain.InMemoryDaySheets;
import pl.krakow.centra.booking.reservation.domain.MeetingDetails;
import pl.krakow.centra.booking.reservation.domain.Reymonta;
import pl.krakow.centra.booking.reservation.domain.SeriesId;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;
import pl.krakow.centra.booking.reservation.kafka.BookingContract;
import pl.krakow.centra.booking.series.SeriesPreview.Prospect;
import pl.krakow.centra.booking.series.domain.Act;
import pl.krakow.centra.booking.series.domain.ActResult.What;
import pl.krakow.centra.booking.series.domain.InMemorySeriesRegister;
import pl.krakow.centra.booking.series.domain.OnConflict;
import pl.krakow.centra.booking.series.domain.Scope;
import pl.krakow.centra.kit.recurrence.domain.RecurrenceRule.Fault;
import pl.krakow.centra.kit.web.Revision;

class SeriesTest {

    private final InMemoryDaySheets sheets = new InMemoryDaySheets();
    private final InMemorySeriesRegister register = new InMemorySeriesRegister();
    private final SeriesWorld world = new SeriesWorld(sheets, register);

    @Test
    void placesEveryDateAsAnOrdinaryBookingThatNamesItsSeries() {
        var series = world.begun(mondays("1w040", "18:00", 5), OnConflict.ABORT);

        assertThat(series.placed()).isEqualTo(5);
        assertThat(world.bookings()).hasSize(5).allSatisfy(booking -> {
            assertThat(booking.series()).isEqualTo(new SeriesId(series.id()));
            assertThat(booking.state()).isEqualTo(BookingState.CONFIRMED);
            assertThat(booking.slot().start().atZone(Centre.KRAKOW).toLocalTime())
                    .isEqualTo(LocalTime.of(18, 0));
        });
        assertThat(sheets.announced()).hasSize(5).allMatch(BookingEvent.Confirmed.class::isInstance);
        assertThat(world.promises()).isZero();
    }

    @Test
    void asksTheCoordinatorWhereSheDecides() {
        var series = world.begun(mondays("1w040", "18:00", 3).by(ANNA), OnConflict.ABORT);

        assertThat(series.occurrences())
                .allMatch(occurrence -> occurrence.state().equals("REQUESTED"));
    }

    @Test
    void isConfirmedAtOnceForTheTrustedWhereTheRoomIsLentSo() {
        assertThat(world.preview(mondays("1w038", "18:00", 2).by(ANNA)).occurrences())
                .allMatch(occurrence -> occurrence.state() == BookingState.CONFIRMED);

        assertThat(world.begun(mondays("1w038", "18:00", 2).by(ANNA), OnConflict.ABORT)
                        .occurrences())
                .allMatch(occurrence -> occurrence.state().equals("CONFIRMED"));
    }

    @Test
    void isOnlyAskedForWhileNobodyHasVerifiedTheBeneficiary() {
        world.centre.change(known -> known.reject("Brak wpisu", "reymonta", "jan", Reymonta.TUESDAY_BEFORE));

        var series = world.begun(mondays("1w038", "18:00", 2).by(ANNA), OnConflict.ABORT);

        assertThat(series.occurrences())
                .allMatch(occurrence -> occurrence.state().equals("REQUESTED"));
        assertThat(world.previewOutcome(mondays("1w039", "18:00", 2)))
                .isEqualTo(new PreviewSeries.Outcome.NotPlanned(new PlanSeries.Outcome.BeneficiaryUnverified()));
        assertThat(world.decide(series, Act.Kind.APPROVE, Scope.ALL, null, OnConflict.ABORT))
                .isInstanceOf(ActOnSeries.Outcome.Conflicts.class);
        assertThat(whats(done(world.decide(series, Act.Kind.APPROVE, Scope.ALL, null, OnConflict.SKIP))))
                .containsExactly(What.REFUSED, What.REFUSED);
        assertThat(world.promises()).isZero();
    }

    @Test
    void leavesToTheCentreWhatWasConfirmedForWhoIsNotTrustedAnyMore() {
        var series = world.begun(mondays("1w038", "16:00", 2).by(ANNA), OnConflict.ABORT);
        world.centre.change(known -> known.reject("Brak wpisu", "reymonta", "jan", Reymonta.TUESDAY_BEFORE));

        var moved = world.acts()
                .handle(new ActOnSeries.Change(
                        Centre.REYMONTA,
                        new SeriesId(series.id()),
                        Revision.ANY,
                        Scope.ALL,
                        null,
                        OnConflict.SKIP,
                        null,
                        LocalTime.of(18, 0),
                        null,
                        null,
                        null,
                        null,
                        ANNA));

        assertThat(whats(done(moved))).containsExactly(What.REFUSED, What.REFUSED);
    }

    @Test
    void namesEachClashSkipsThemAndTriesOneAgainWhenItIsFree() {
        var taken =
                placed(world.centre.place(COORDINATOR, "1w040", on(MONDAY.plusWeeks(1), "17:00", "19:00"), meeting()));
        placed(world.centre.place(COORDINATOR, "1w040", on(MONDAY.plusWeeks(2), "15:30", "17:45"), meeting()));
        var aWednesday = MONDAY.plusDays(2);
        var ten = mondays("1w040", "18:00", 9).and(aWednesday);

        var preview = world.preview(ten);

        assertThat(preview.total()).isEqualTo(10);
        assertThat(preview.possible()).isEqualTo(7);
        assertThat(preview.occurrences())
                .filteredOn(item -> item.prospect() == Prospect.REFUSED)
                .extracting(
                        item -> item.originalStart().toLocalDate(),
                        SeriesPreview.Item::code,
                        SeriesPreview.Item::reason)
                .containsExactly(
                        tuple(aWednesday, "outside-opening-hours", "CLOSED_THAT_DAY"),
                        tuple(MONDAY.plusWeeks(1), "room-not-available", "TAKEN"),
                        tuple(MONDAY.plusWeeks(2), "room-not-available", "BUFFER"));
        assertThat(world.bookings()).hasSize(2);

        var series = world.begun(ten, OnConflict.SKIP);

        assertThat(series.placed()).isEqualTo(7);
        assertThat(series.skipped()).isEqualTo(3);
        assertThat(occurrence(series, MONDAY.plusWeeks(1)).code()).isEqualTo("room-not-available");
        assertThat(occurrence(series, MONDAY.plusWeeks(1)).reason()).isEqualTo("TAKEN");

        world.centre.cancel(taken, COORDINATOR);
        var again = done(world.retry(series, OnConflict.SKIP));

        assertThat(again.placed()).isEqualTo(8);
        assertThat(occurrence(again, MONDAY.plusWeeks(1)).state()).isEqualTo("CONFIRMED");
        assertThat(occurrence(again, MONDAY.plusWeeks(2)).reason()).isEqualTo("BUFFER");
    }

    @Test
    void offersWhatThereIsOnThatVeryDay() {
        placed(world.centre.place(COORDINATOR, "1w040", on(MONDAY, "17:00", "19:00"), meeting()));

        var refused = world.preview(mondays("1w040", "18:00", 3)).occurrences().getFirst();

        assertThat(refused.alternatives())
                .isNotEmpty()
                .allSatisfy(offer -> assertThat(offer.start().toLocalDate()).isEqualTo(MONDAY));
    }

    @Test
    void foreseesWhatAQuotaWouldRefuseOnceTheDatesBeforeItAreHad() {
        world.centre
                .fairness()
                .with(new QuotaRule("rok", "reymonta", null, QuotaPeriod.YEAR, QuotaUnit.BOOKINGS, 2, Set.of()));
        var wanted = mondays("1w040", "10:00", 3);

        var preview = world.preview(wanted);
        var series = world.begun(wanted, OnConflict.SKIP);

        assertThat(preview.possible()).isEqualTo(2);
        assertThat(preview.occurrences().getLast().code()).isEqualTo("quota-exceeded");
        assertThat(preview.occurrences().getLast().reason()).isEqualTo("rok");
        assertThat(series.occurrences())
                .extracting(SeriesView.OccurrenceView::code, SeriesView.OccurrenceView::reason)
                .containsExactlyElementsOf(preview.occurrences().stream()
                        .map(item -> tuple(item.code(), item.reason()))
                        .toList());
    }

    @Test
    void foreseesThatEquipmentIsLentToOthers() {
        world.centre.fairness().withStock("projector", 1);
        placed(world.centre.place(COORDINATOR, "1w038", on(MONDAY.plusWeeks(1), "10:30", "11:00"), meeting()));

        var preview = world.preview(mondays("1w039", "10:00", 3));
        var series = world.begun(mondays("1w039", "10:00", 3), OnConflict.SKIP);

        assertThat(preview.occurrences())
                .extracting(SeriesPreview.Item::code, SeriesPreview.Item::reason)
                .containsExactly(tuple(null, null), tuple("equipment-not-available", "projector"), tuple(null, null));
        assertThat(occurrence(series, MONDAY.plusWeeks(1)).code()).isEqualTo("equipment-not-available");
    }

    @Test
    void foreseesThatTheRoomIsNotLentAnyMore() {
        var room = Reymonta.ROOM_1W040.retired(MONDAY.plusWeeks(2));
        var retiring = new SeriesWorld(new Centre(sheets, List.of(room)), sheets, register);

        var preview = retiring.preview(mondays("1w040", "10:00", 3));

        assertThat(preview.occurrences())
                .extracting(SeriesPreview.Item::code, SeriesPreview.Item::reason)
                .containsExactly(tuple(null, null), tuple(null, null), tuple("no-longer-lent", null));
    }

    @Test
    void tellsOfRequestsOfOthersForTheSameTime() {
        placed(world.centre.place(ANNA, "1w040", on(MONDAY, "18:00", "20:00"), meeting()));

        var first = world.preview(mondays("1w040", "18:00", 2)).occurrences().getFirst();

        assertThat(first.prospect()).isEqualTo(Prospect.COMPETING);
        assertThat(first.competing()).isEqualTo(1);
    }

    @Test
    void placesNothingWhenOneDateIsTakenAndAllAreWanted() {
        placed(world.centre.place(COORDINATOR, "1w040", on(MONDAY.plusWeeks(2), "17:00", "19:00"), meeting()));

        var outcome = world.begin(mondays("1w040", "18:00", 5), OnConflict.ABORT);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        BeginSeries.Outcome.Conflicts.class,
                        conflicts -> assertThat(conflicts.preview().possible()).isEqualTo(4));
        assertThat(world.bookings()).hasSize(1);
        assertThat(register.all()).isEmpty();
    }

    @Test
    void refusesTheHourThatTheClockSkipsAndPlacesTheOthers() {
        var nights =
                mondays("1w040", "02:30", 3).from(LocalDate.of(2027, 3, 27)).ruled("FREQ=DAILY;COUNT=3");

        var preview = world.preview(nights);

        assertThat(preview.occurrences())
                .extracting(SeriesPreview.Item::code)
                .element(1)
                .isEqualTo("local-time-skipped");
        assertThat(preview.occurrences().get(1).start()).isNull();
    }

    @Test
    void saysTheOffsetOfTheHourThatComesTwice() {
        var night =
                mondays("1w040", "02:30", 1).from(LocalDate.of(2027, 10, 31)).ruled("FREQ=DAILY;COUNT=1");

        assertThat(world.preview(night).occurrences().getFirst().start()).hasToString("2027-10-31T02:30+02:00");
    }

    @Test
    void tellsOthersTheLocalTimeOfEveryDateOfTheYear() {
        world.begun(mondays("1w040", "18:00", 49), OnConflict.ABORT);

        assertThat(sheets.announced())
                .hasSize(49)
                .map(event -> (BookingEvent) event)
                .map(event -> BookingContract.of(
                        event, sheets.holding("reymonta", event.booking().id()).orElseThrow()))
                .map(event -> ((pl.krakow.centra.domainevents.BookingEvent) event).booking())
                .allSatisfy(facts -> {
                    assertThat(facts.start().toLocalDateTime())
                            .isEqualTo(facts.date().atTime(18, 0));
                    assertThat(facts.end().toLocalDateTime())
                            .isEqualTo(facts.date().atTime(20, 0));
                    assertThat(facts.start().getOffset()).isEqualTo(offset(facts.date()));
                    assertThat(facts.seriesId()).isNotNull();
                })
                .map(facts -> facts.start().getOffset())
                .contains(ZoneOffset.ofHours(1), ZoneOffset.ofHours(2));
    }

    /** Summer time lasts from the last Sunday of March to that of October. */
    private static ZoneOffset offset(LocalDate date) {
        boolean summer = date.isAfter(LocalDate.of(2027, 3, 27)) && date.isBefore(LocalDate.of(2027, 10, 31));
        return ZoneOffset.ofHours(summer ? 2 : 1);
    }

    @Test
    void isMadeOnceHoweverOftenItIsRepeated() {
        var id = new SeriesId(UUID.randomUUID());
        var first = world.begin(id, mondays("1w040", "18:00", 4), OnConflict.ABORT);

        assertThat(world.begin(id, mondays("1w040", "18:00", 4), OnConflict.ABORT))
                .isEqualTo(first);
        assertThat(world.bookings()).hasSize(4);
    }

    @Test
    void isForThoseWhoMayBook() {
        assertThat(world.previewOutcome(mondays("1w040", "18:00", 2).by(OLENA)))
                .isEqualTo(new PreviewSeries.Outcome.NotPlanned(new PlanSeries.Outcome.NotYourBeneficiary()));
    }

    @Test
    void refusesRulesThatCannotBeMeant() {
        assertThat(notPlanned(mondays("1w040", "18:00", 2).ruled("FREQ=WEEKLY")))
                .isEqualTo(new PlanSeries.Outcome.RuleRefused(Fault.NO_END, ""));
        assertThat(notPlanned(mondays("1w040", "18:00", 2).ruled("FREQ=WEEKLY;COUNT=2;BYDAY=TU")))
                .isEqualTo(new PlanSeries.Outcome.BeginsElsewhere(MONDAY.plusDays(1)));
        assertThat(notPlanned(mondays("1w040", "18:00", 2).ruled("FREQ=YEARLY;COUNT=5")))
                .isEqualTo(new PlanSeries.Outcome.TooFar(LocalDate.of(2027, 12, 1)));
        assertThat(notPlanned(mondays("1w040", "18:00", 1).without(MONDAY)))
                .isEqualTo(new PlanSeries.Outcome.NoDates());
    }

    @Test
    void movesAllButWhatWasMovedAlone() {
        var series = world.begun(mondays("1w040", "16:00", 4), OnConflict.ABORT);
        var second = occurrence(series, MONDAY.plusWeeks(1)).originalStart();
        done(world.change(
                series,
                Scope.THIS,
                second,
                OnConflict.ABORT,
                MONDAY.plusWeeks(1).plusDays(1),
                "10:00",
                null));

        var changed = done(world.change(series, Scope.ALL, null, OnConflict.ABORT, null, "17:00", null));

        assertThat(whats(changed)).containsExactly(What.CHANGED, What.KEPT, What.CHANGED, What.CHANGED);
        assertThat(starts(changed))
                .containsExactly(
                        MONDAY.atTime(17, 0),
                        MONDAY.plusWeeks(1).plusDays(1).atTime(10, 0),
                        MONDAY.plusWeeks(2).atTime(17, 0),
                        MONDAY.plusWeeks(3).atTime(17, 0));
        assertThat(changed.occurrences())
                .extracting(SeriesView.OccurrenceView::originalStart)
                .isEqualTo(series.occurrences().stream()
                        .map(SeriesView.OccurrenceView::originalStart)
                        .toList());
        assertThat(occurrence(changed, MONDAY.plusWeeks(1)).movedAlone()).isTrue();
        assertThat(world.promises()).isZero();
    }

    @Test
    void movesThisAndWhatFollows() {
        var series = world.begun(mondays("1w040", "16:00", 4), OnConflict.ABORT);

        var changed = done(world.change(
                series,
                Scope.THIS_AND_FOLLOWING,
                MONDAY.plusWeeks(2).atTime(16, 0),
                OnConflict.ABORT,
                null,
                null,
                "1w039"));

        assertThat(changed.occurrences())
                .extracting(SeriesView.OccurrenceView::roomId)
                .containsExactly("1w040", "1w040", "1w039", "1w039");
    }

    @Test
    void movesByAnHourThoughTheOldAndNewTimesOverlap() {
        var series = world.begun(mondays("1w040", "16:00", 3), OnConflict.ABORT);

        assertThat(starts(done(world.change(series, Scope.ALL, null, OnConflict.ABORT, null, "17:00", null))))
                .allSatisfy(start -> assertThat(start.toLocalTime()).isEqualTo(LocalTime.of(17, 0)));
    }

    @Test
    void movesNothingOrWhatItCanWhenOneDateIsTaken() {
        var series = world.begun(mondays("1w040", "10:00", 3), OnConflict.ABORT);
        placed(world.centre.place(COORDINATOR, "1w039", on(MONDAY.plusWeeks(1), "10:00", "12:00"), meeting()));

        var refused = world.change(series, Scope.ALL, null, OnConflict.ABORT, null, null, "1w039");

        assertThat(refused).isInstanceOf(ActOnSeries.Outcome.Conflicts.class);
        assertThat(world.show(series).occurrences())
                .extracting(SeriesView.OccurrenceView::roomId)
                .containsOnly("1w040");
        assertThat(world.promises()).isZero();

        var changed = done(world.change(series, Scope.ALL, null, OnConflict.SKIP, null, null, "1w039"));

        assertThat(whats(changed)).containsExactly(What.CHANGED, What.REFUSED, What.CHANGED);
        assertThat(changed.occurrences())
                .extracting(SeriesView.OccurrenceView::roomId)
                .containsExactly("1w039", "1w040", "1w039");
    }

    @Test
    void skippedDatesFollowTheChangeWhenTheyAreTriedAgain() {
        placed(world.centre.place(COORDINATOR, "1w040", on(MONDAY, "10:00", "12:00"), meeting()));
        var series = world.begun(mondays("1w040", "10:00", 3), OnConflict.SKIP);
        done(world.change(series, Scope.ALL, null, OnConflict.ABORT, null, "14:00", null));

        var again = done(world.retry(series, OnConflict.ABORT));

        assertThat(starts(again))
                .containsExactly(
                        MONDAY.atTime(14, 0),
                        MONDAY.plusWeeks(1).atTime(14, 0),
                        MONDAY.plusWeeks(2).atTime(14, 0));
    }

    @Test
    void aSkippedDateIsHadAtAnotherTimeOrInAnotherRoomUnderItsOldName() {
        placed(world.centre.place(COORDINATOR, "1w040", on(MONDAY, "10:00", "12:00"), meeting()));
        var series = world.begun(mondays("1w040", "10:00", 3), OnConflict.SKIP);

        var still = done(world.retry(series, LocalTime.of(11, 0), null, OnConflict.SKIP));
        var elsewhere = done(world.retry(series, null, "1w039", OnConflict.ABORT));

        assertThat(occurrence(still, MONDAY).state()).isEqualTo("SKIPPED");
        assertThat(occurrence(still, MONDAY).code()).isEqualTo("room-not-available");
        var had = occurrence(elsewhere, MONDAY);
        assertThat(had.originalStart()).isEqualTo(MONDAY.atTime(10, 0));
        assertThat(had.state()).isEqualTo("CONFIRMED");
        assertThat(had.roomId()).isEqualTo("1w039");
        assertThat(had.movedAlone()).isTrue();
        assertThat(starts(done(world.change(elsewhere, Scope.ALL, null, OnConflict.ABORT, null, "14:00", null))))
                .as("what has a place of its own keeps it")
                .containsExactly(
                        MONDAY.atTime(10, 0),
                        MONDAY.plusWeeks(1).atTime(14, 0),
                        MONDAY.plusWeeks(2).atTime(14, 0));
    }

    @Test
    void acceptsAllRequestsOrNone() {
        var series = world.begun(mondays("1w040", "18:00", 3).by(ANNA), OnConflict.ABORT);
        placed(world.centre.place(COORDINATOR, "1w040", on(MONDAY.plusWeeks(2), "17:00", "19:00"), meeting()));

        assertThat(world.decide(series, Act.Kind.APPROVE, Scope.ALL, null, OnConflict.ABORT))
                .isInstanceOf(ActOnSeries.Outcome.Conflicts.class);
        assertThat(world.show(series).occurrences())
                .allMatch(occurrence -> occurrence.state().equals("REQUESTED"));

        var approved = done(world.decide(series, Act.Kind.APPROVE, Scope.ALL, null, OnConflict.SKIP));

        assertThat(whats(approved)).containsExactly(What.APPROVED, What.APPROVED, What.REFUSED);
        assertThat(world.promises()).isZero();
    }

    @Test
    void approvesAllTogetherWhenAllAreFree() {
        var series = world.begun(mondays("1w040", "18:00", 3).by(ANNA), OnConflict.ABORT);

        var approved = done(world.decide(series, Act.Kind.APPROVE, Scope.ALL, null, OnConflict.ABORT));

        assertThat(approved.occurrences())
                .allMatch(occurrence -> occurrence.state().equals("CONFIRMED"));
        assertThat(sheets.announced())
                .filteredOn(BookingEvent.Confirmed.class::isInstance)
                .hasSize(3);
    }

    @Test
    void cancelsThisAndWhatFollowsAndLeavesWhatHasBegun() {
        var series = world.begun(mondays("1w040", "10:00", 4), OnConflict.ABORT);
        world.at(Centre.moment(MONDAY.plusWeeks(1), "10:30"));

        var cancelled = done(world.decide(series, Act.Kind.CANCEL, Scope.ALL, null, OnConflict.SKIP));

        assertThat(cancelled.occurrences())
                .extracting(SeriesView.OccurrenceView::state)
                .containsExactly("CONFIRMED", "CONFIRMED", "CANCELLED", "CANCELLED");
        assertThat(world.decide(series, Act.Kind.CANCEL, Scope.ALL, null, OnConflict.SKIP))
                .isEqualTo(new ActOnSeries.Outcome.NothingToDo());
    }

    @Test
    void declinesWithAReason() {
        var series = world.begun(mondays("1w040", "18:00", 2).by(ANNA), OnConflict.ABORT);

        var declined = done(world.decide(series, Act.Kind.DECLINE, Scope.ALL, null, OnConflict.SKIP));

        assertThat(whats(declined)).containsExactly(What.DECLINED, What.DECLINED);
        assertThat(sheets.announced())
                .filteredOn(BookingEvent.Declined.class::isInstance)
                .hasSize(2);
    }

    @Test
    void keepsItsNameInCalendarsWhereverItIsMoved() {
        var series = world.begun(mondays("1w040", "16:00", 2), OnConflict.ABORT);
        var original = MONDAY.atTime(16, 0);
        done(world.change(series, Scope.THIS, original, OnConflict.ABORT, MONDAY.plusDays(1), "09:00", null));
        done(world.change(series, Scope.THIS, original, OnConflict.ABORT, MONDAY.plusDays(4), "10:00", "1w038"));

        var moved = world.bookings().stream()
                .filter(booking -> booking.room().room().equals("1w038"))
                .toList();

        assertThat(moved).singleElement().satisfies(booking -> {
            assertThat(booking.originally()).isEqualTo(Centre.moment(MONDAY, "16:00"));
            assertThat(booking.series()).isEqualTo(new SeriesId(series.id()));
        });
    }

    private PlanSeries.Outcome notPlanned(SeriesWorld.Draft draft) {
        if (world.previewOutcome(draft) instanceof PreviewSeries.Outcome.NotPlanned(var why)) {
            return why;
        }
        throw new AssertionError("planned");
    }

    private static SeriesView.OccurrenceView occurrence(SeriesView series, LocalDate date) {
        return series.occurrences().stream()
                .filter(occurrence -> occurrence.originalStart().toLocalDate().equals(date))
                .findFirst()
                .orElseThrow();
    }

    private static List<LocalDateTime> starts(SeriesView series) {
        return series.occurrences().stream()
                .map(occurrence -> Objects.requireNonNull(occurrence.start()).toLocalDateTime())
                .toList();
    }

    private static TimeSlot on(LocalDate date, String from, String to) {
        return slot(date, from, to);
    }

    private static MeetingDetails meeting() {
        return Centre.meetingOf(PEOPLE);
    }
}
