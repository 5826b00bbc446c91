package pl.krakow.centra.booking.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.reservation.Centre.ANNA;
import static pl.krakow.centra.booking.reservation.Centre.ASSOCIATION;
import static pl.krakow.centra.booking.reservation.Centre.COORDINATOR;
import static pl.krakow.centra.booking.reservation.Centre.COORDINATOR_ELSEWHERE;
import static pl.krakow.centra.booking.reservation.Centre.MONDAY;
import static pl.krakow.centra.booking.reservation.Centre.OLENA;
import static pl.krakow.centra.booking.reservation.Centre.RECEPTIONIST;
import static pl.krakow.centra.booking.reservation.Centre.REYMONTA;
import static pl.krakow.centra.booking.reservation.Centre.meetingOf;
import static pl.krakow.centra.booking.reservation.Centre.moment;
import static pl.krakow.centra.booking.reservation.Centre.placed;
import static pl.krakow.centra.booking.reservation.Centre.refused;
import static pl.krakow.centra.booking.reservation.Centre.slot;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.beneficiaries.domain.Invitation;
import pl.krakow.centra.booking.reservation.PlaceBooking.Command;
import pl.krakow.centra.booking.reservation.PlaceBooking.Outcome;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.BookingState;
import pl.krakow.centra.booking.reservation.domain.InMemoryDaySheets;
import pl.krakow.centra.booking.reservation.domain.MeetingDetails;
import pl.krakow.centra.booking.reservation.domain.Refusal;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTaken;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTaken.Cause;
import pl.krakow.centra.booking.reservation.domain.Reymonta;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;
import pl.krakow.centra.kit.centre.CentreId;

class PlaceBookingTest {

    private final InMemoryDaySheets sheets = new InMemoryDaySheets();
    private final Centre centre = new Centre(sheets);

    @Test
    void answersWithTheBookingInTheCentresTime() {
        var booking = placed(centre.place(ANNA, "1w040", "10:00", "12:00"));

        assertThat(booking.start()).isEqualTo(OffsetDateTime.parse("2026-12-07T10:00:00+01:00"));
        assertThat(booking.state()).isEqualTo(BookingState.REQUESTED);
        assertThat(booking.revision()).isEqualTo(1);
        assertThat(booking.centre()).isEqualTo("reymonta");
    }

    @Test
    void hidesFromUsersWhoActed() {
        var own = placed(centre.place(ANNA, "1w040", "10:00", "12:00"));
        var byStaff = placed(centre.place(COORDINATOR, "1w038", "10:00", "12:00"));

        assertThat(own.history()).extracting(BookingView.StepView::by).containsOnlyNulls();
        assertThat(byStaff.history()).extracting(BookingView.StepView::by).containsExactly("coordinator");
    }

    @Test
    void confirmsAtOnceForAVerifiedBeneficiaryWhosePersonAcceptedTheRegulations() {
        assertThat(placed(centre.place(ANNA, "1w038", "10:00", "12:00")).state())
                .isEqualTo(BookingState.CONFIRMED);
    }

    @Test
    void letsWhoIsNoLongerVerifiedAskButConfirmsNothing() {
        centre.change(known -> known.reject("Nie ma takiego wpisu", "reymonta", "jan", Reymonta.TUESDAY_BEFORE));

        assertThat(placed(centre.place(ANNA, "1w038", "10:00", "12:00")).state())
                .isEqualTo(BookingState.REQUESTED);
        assertThat(centre.place(COORDINATOR, "1w039", "10:00", "12:00")).isEqualTo(new Outcome.BeneficiaryUnverified());
    }

    @Test
    void asksTheCoordinatorWhereThePersonHasNotAcceptedTheRegulations() {
        var invitation = new Invitation("hash", ANNA.subject(), Reymonta.TUESDAY_BEFORE.plusSeconds(60));
        centre.change(known -> known.invite(invitation, Reymonta.TUESDAY_BEFORE));
        centre.change(known -> known.join("hash", OLENA.subject(), null, Reymonta.TUESDAY_BEFORE));

        assertThat(placed(centre.place(OLENA, "1w038", "10:00", "12:00")).state())
                .isEqualTo(BookingState.REQUESTED);
    }

    @Test
    void asksTheCoordinatorWhereASanctionRuns() {
        assertThat(placed(centre.sanctioned().place(ANNA, "1w038", "10:00", "12:00"))
                        .state())
                .isEqualTo(BookingState.REQUESTED);
    }

    @Test
    void confirmsWhatStaffOfTheCentrePlace() {
        assertThat(placed(centre.place(RECEPTIONIST, "1w040", "10:00", "12:00")).state())
                .isEqualTo(BookingState.CONFIRMED);
    }

    @Test
    void treatsStaffOfAnotherCentreLikeAnybodyElse() {
        assertThat(centre.place(COORDINATOR_ELSEWHERE, "1w040", "10:00", "12:00"))
                .isEqualTo(new Outcome.NotYourBeneficiary());
    }

    @Test
    void letsOnlyRepresentativesBookForABeneficiary() {
        assertThat(centre.place(OLENA, "1w040", "10:00", "12:00")).isEqualTo(new Outcome.NotYourBeneficiary());
        assertThat(sheets.announced()).isEmpty();
    }

    @Test
    void knowsOnlyBeneficiariesThatAreRegistered() {
        var outcome = centre.placeBooking()
                .handle(new Command(
                        new BookingId(UUID.randomUUID()),
                        REYMONTA,
                        "1w040",
                        slot(MONDAY, "10:00", "12:00"),
                        new BeneficiaryId(new UUID(9, 9)),
                        meetingOf(12),
                        COORDINATOR));

        assertThat(outcome).isEqualTo(new Outcome.BeneficiaryUnknown());
    }

    @Test
    void knowsOnlyRoomsOfTheCentre() {
        assertThat(centre.place(ANNA, "p1", "10:00", "12:00")).isEqualTo(new Outcome.RoomUnknown());
        assertThat(centre.place(ANNA, "../etc", "10:00", "12:00")).isEqualTo(new Outcome.RoomUnknown());
        var elsewhere = new Command(
                new BookingId(UUID.randomUUID()),
                new CentreId("nowa-huta"),
                "1w040",
                slot(MONDAY, "10:00", "12:00"),
                ASSOCIATION,
                meetingOf(12),
                ANNA);
        assertThat(centre.placeBooking().handle(elsewhere)).isEqualTo(new Outcome.RoomUnknown());
    }

    @Test
    void asksAgainForConsentWhenTheRegulationsHaveChanged() {
        var agreedToTheOld = new MeetingDetails("Zebranie", "Plan", 12, List.of(), false, null, "2025-07");

        assertThat(centre.place(ANNA, "1w040", slot(MONDAY, "10:00", "12:00"), agreedToTheOld))
                .isEqualTo(new Outcome.RegulationsOutdated("2026-01"));
    }

    @Test
    void offersAnotherRoomAtTheSameTimeAndAnotherTimeInTheSameRoom() {
        placed(centre.place(COORDINATOR, "1w040", "10:00", "12:00"));

        var refused = refused(centre.place(ANNA, "1w040", "10:00", "12:00"));

        assertThat(refused.refusal()).isEqualTo(new RoomTaken(Cause.TAKEN));
        assertThat(refused.alternatives())
                .hasSize(5)
                .contains(
                        alternative("1w038", "2026-12-07T10:00:00+01:00", "2026-12-07T12:00:00+01:00"),
                        alternative("1w040", "2026-12-07T12:30:00+01:00", "2026-12-07T14:30:00+01:00"));
    }

    @Test
    void offersRoomsForTheHoursInWhichTheCentreIsOpen() {
        var refused = refused(centre.place(ANNA, "1w040", "18:30", "20:30"));

        assertThat(refused.refusal()).isEqualTo(new Refusal.OutsideOpeningHours());
        assertThat(refused.alternatives().getFirst())
                .isEqualTo(alternative("1w040", "2026-12-07T18:00:00+01:00", "2026-12-07T20:00:00+01:00"));
    }

    @Test
    void offersALargerRoomToThoseWhoAreTooMany() {
        var refused = refused(centre.place(ANNA, "1w038", slot(MONDAY, "10:00", "12:00"), meetingOf(60)));

        assertThat(refused.alternatives())
                .isNotEmpty()
                .allMatch(offer -> offer.roomId().equals("1w040"));
    }

    @Test
    void offersNothingWhereAnotherSlotIsNotTheAnswer() {
        assertThat(refused(centre.place(ANNA, "1w040", "10:05", "12:00")).alternatives())
                .isEmpty();
    }

    @Test
    void offersNothingThatLiesInThePast() {
        centre.at(moment(MONDAY, "17:00"));
        placed(centre.place(COORDINATOR, "1w040", "18:00", "20:00"));

        var refused = refused(centre.place(ANNA, "1w040", "18:00", "20:00"));

        assertThat(refused.alternatives())
                .isNotEmpty()
                .allSatisfy(offer -> assertThat(offer.start().toInstant()).isAfterOrEqualTo(moment(MONDAY, "17:00")));
    }

    @Test
    void offersOnlyWhatCanAllBeBookedOneBesideTheOther() {
        placed(centre.place(COORDINATOR, "1w040", "12:00", "13:00"));
        placed(centre.place(COORDINATOR, "1w038", "09:00", "17:00"));
        placed(centre.place(ANNA, "1w039", "11:00", "14:00"));

        var refused = refused(centre.place(ANNA, "1w040", "11:30", "12:30"));

        assertThat(refused.alternatives())
                .hasSize(5)
                .allSatisfy(offer -> placed(centre.place(
                        ANNA,
                        offer.roomId(),
                        new TimeSlot(offer.start().toInstant(), offer.end().toInstant()),
                        meetingOf(12))));
    }

    @Test
    void prefersWhatNobodyElseHasAskedFor() {
        placed(centre.place(COORDINATOR, "1w038", "10:00", "12:00"));
        placed(centre.place(ANNA, "1w040", "10:00", "12:00"));

        var refused = refused(centre.place(ANNA, "1w038", "10:00", "12:00"));

        assertThat(refused.alternatives().getFirst().roomId()).isEqualTo("1w039");
    }

    @Test
    void placesOneBookingHoweverOftenItIsRepeated() {
        var command = new Command(
                new BookingId(UUID.randomUUID()),
                REYMONTA,
                "1w038",
                slot(MONDAY, "10:00", "12:00"),
                ASSOCIATION,
                meetingOf(12),
                ANNA);
        var first = centre.placeBooking().handle(command);

        assertThat(centre.placeBooking().handle(command)).isEqualTo(first);
        assertThat(sheets.announced()).hasSize(1);
    }

    private static Alternative alternative(String room, String start, String end) {
        return new Alternative(room, OffsetDateTime.parse(start), OffsetDateTime.parse(end));
    }
}
