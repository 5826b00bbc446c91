package pl.krakow.centra.booking.roomrequests;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.Meetings.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.ConsumerFactory;

import pl.krakow.centra.booking.Api;
import pl.krakow.centra.booking.BookingService;
import pl.krakow.centra.booking.Meetings;
import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.EventRoomGivenUp;
import pl.krakow.centra.domainevents.EventRoomRequested;
import pl.krakow.centra.domainevents.RoomGranted;
import pl.krakow.centra.domainevents.RoomLost;
import pl.krakow.centra.domainevents.RoomMoved;
import pl.krakow.centra.domainevents.RoomRefused;
import pl.krakow.centra.domainevents.RoomReleased;
import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.test.OtherService;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.kit.test.ToldEvents;

/** An event asks for a room and hears how it stands: through a real broker and a real store. */
@BookingService
class RoomRequestsIT {

    private static final String BOOKINGS = "/api/v1/centres/reymonta/bookings";
    private static final OtherService EVENTS = new OtherService("/events-service");
    private static final LocalDate MONDAY = LocalDate.of(2027, 2, 1);

    @LocalServerPort
    private int port;

    @Autowired
    private ConsumerFactory<String, byte[]> consumers;

    @Autowired
    private Clock clock;

    private final UUID event = UUID.randomUUID();
    private Api coordinator = Api.at(0);

    @BeforeEach
    void coordinator() {
        coordinator = Api.at(port).as(Persona.coordinator(new CentreId("reymonta")));
    }

    @Test
    void anEventHasItsRoomFromTheRequestUntilItGivesItUp() {
        says(request("1w040", MONDAY, "17:00"), 1);
        var granted = (RoomGranted) told(1).getLast();
        assertThat(granted.asked()).isEqualTo(1);
        assertThat(granted.booked().roomId()).isEqualTo("1w040");
        assertThat(granted.booked().start()).isEqualTo(at(MONDAY, "17:00"));
        var booking = coordinator.get(BOOKINGS + "/" + granted.booked().bookingId());
        assertThat(booking.text("state")).isEqualTo("CONFIRMED");
        assertThat(booking.text("eventId")).isEqualTo(event.toString());
        var beneficiary = Meetings.beneficiary(coordinator);
        assertThat(coordinator
                        .post(BOOKINGS, meeting("1w040", MONDAY, "18:00", "19:00", beneficiary))
                        .status())
                .isEqualTo(409);

        says(request("1w039", MONDAY.plusDays(1), "17:00"), 2);
        var moved = (RoomMoved) told(2).getLast();
        assertThat(moved.booked().bookingId()).isEqualTo(granted.booked().bookingId());
        assertThat(moved.booked().roomId()).isEqualTo("1w039");

        says(new EventRoomGivenUp(event, event, "reymonta"), 4);
        assertThat(told(3).getLast()).isInstanceOf(RoomReleased.class);
        assertThat(coordinator
                        .get(BOOKINGS + "/" + granted.booked().bookingId())
                        .text("state"))
                .isEqualTo("CANCELLED");

        says(request("1w039", MONDAY.plusDays(1), "17:00"), 2);
        says(request("1w040", MONDAY.plusDays(2), "17:00"), 5);
        assertThat(told(4).getLast())
                .as("what came late is passed over")
                .isInstanceOfSatisfying(
                        RoomGranted.class, again -> assertThat(again.asked()).isEqualTo(5));
    }

    @Test
    void anEventHearsWhatIsFreeInsteadOfATakenRoom() {
        var beneficiary = Meetings.beneficiary(coordinator);
        coordinator.post(BOOKINGS, meeting("1w040", MONDAY.plusDays(7), "18:00", "19:00", beneficiary));

        says(request("1w040", MONDAY.plusDays(7), "17:00"), 1);

        assertThat(told(1).getLast()).isInstanceOfSatisfying(RoomRefused.class, refused -> {
            assertThat(refused.code()).isEqualTo("room-not-available");
            assertThat(refused.kept()).isNull();
            assertThat(refused.alternatives()).isNotEmpty();
        });
    }

    @Test
    void anEventHearsWhatTheCentreDoesWithItsBooking() {
        says(request("1w040", MONDAY.plusDays(14), "17:00"), 1);
        var granted = (RoomGranted) told(1).getLast();
        var booking = BOOKINGS + "/" + granted.booked().bookingId();

        var movedBooking = coordinator
                .with("If-Match", "*")
                .post(
                        booking + "/move",
                        Map.of(
                                "roomId", "1w039",
                                "start", Meetings.at(MONDAY.plusDays(14), "17:00"),
                                "end", Meetings.at(MONDAY.plusDays(14), "19:00")));
        assertThat(movedBooking.status()).as(movedBooking.toString()).isEqualTo(200);
        assertThat(told(2).getLast())
                .isInstanceOfSatisfying(
                        RoomMoved.class,
                        moved -> assertThat(moved.booked().roomId()).isEqualTo("1w039"));

        var withdrawn = coordinator.with("If-Match", "*").post(booking + "/withdraw", Map.of("reason", "Zalanie"));
        assertThat(withdrawn.status()).as(withdrawn.toString()).isEqualTo(200);
        assertThat(told(3).getLast()).isInstanceOfSatisfying(RoomLost.class, lost -> {
            assertThat(lost.cause()).isEqualTo(RoomLost.Cause.WITHDRAWN);
            assertThat(lost.alternatives()).isNotEmpty();
        });
    }

    private void says(DomainEvent said, long version) {
        EVENTS.says(said, version, clock.instant());
    }

    private List<DomainEvent> told(int count) {
        var told = new ToldEvents(consumers).bodies(Topics.BOOKING, event.toString(), count);
        assertThat(told).hasSize(count);
        return told;
    }

    private EventRoomRequested request(String room, LocalDate date, String from) {
        var start = at(date, from);
        return new EventRoomRequested(
                event, event, "reymonta", room, start, start.plusHours(2), 0, 0, 12, List.of("projector"));
    }

    private static OffsetDateTime at(LocalDate date, String time) {
        return OffsetDateTime.parse(Meetings.at(date, time));
    }
}
