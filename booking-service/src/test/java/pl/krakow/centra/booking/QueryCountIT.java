package pl.krakow.centra.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.Meetings.meeting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import org.bson.BsonString;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.test.Persona;

/** What is asked of the store doesn't grow with rooms, days or bookings. Rooms and hours are remembered from before. */
@BookingService
@Import(QueryCountIT.Listening.class)
class QueryCountIT {

    private static final Set<String> DATA =
            Set.of("daySheets", "rooms", "lendings", "beneficiaries", "equipmentLedgers", "equipmentStock");

    /** Without what is remembered for some seconds: on a slow machine they pass in the middle of a test. */
    private static final Set<String> NEVER_REMEMBERED = Set.of("daySheets", "beneficiaries", "equipmentLedgers");

    @LocalServerPort
    private int port;

    @Autowired
    private Commands commands;

    private Api staff = Api.at(0);
    private String beneficiary = "";

    @BeforeEach
    void aMonthOfBookings() {
        staff = Api.at(port).as(Persona.coordinator(new CentreId("nowa-huta")));
        beneficiary = Meetings.beneficiary(staff);
        var days = LocalDate.of(2026, 12, 7)
                .datesUntil(LocalDate.of(2026, 12, 19))
                .filter(day -> day.getDayOfWeek().getValue() <= 5)
                .toList();
        for (var day : days) {
            for (var room : List.of("p1", "p2", "p3")) {
                staff.post("/api/v1/centres/nowa-huta/bookings", meeting(room, day, "10:00", "12:00", beneficiary));
            }
        }
        staff.get("/api/v1/centres/nowa-huta/rooms");
        staff.get("/api/v1/availability");
    }

    @Test
    void availabilityAsksOnceForAnyNumberOfRoomsAndDays() {
        assertThat(askedBy("/api/v1/centres/nowa-huta/availability?from=2026-12-07&to=2026-12-07&room=p1"))
                .containsExactly("find daySheets");
        assertThat(askedBy("/api/v1/centres/nowa-huta/availability?from=2026-12-01&to=2026-12-31"))
                .containsExactly("find daySheets");
    }

    @Test
    void theFirstFreeTimesOfEveryCentreTakeOneQuestionToo() {
        assertThat(askedBy("/api/v1/availability?from=2026-12-01&to=2026-12-31&people=4"))
                .containsExactly("find daySheets");
    }

    @Test
    void equipmentThatIsWantedTakesOneQuestionMoreForAnyNumberOfRoomsDaysAndCentres() {
        var seen =
                staff.get("/api/v1/centres/nowa-huta/equipment").header("ETag").orElse("\"0\"");
        assertThat(staff.with("If-Match", seen)
                        .put(
                                "/api/v1/centres/nowa-huta/equipment",
                                Map.of("equipment", List.of(Map.of("code", "loudspeaker", "count", 1))))
                        .status())
                .isEqualTo(200);
        staff.get("/api/v1/availability?equipment=loudspeaker");
        var day = LocalDate.of(2026, 12, 8);
        assertThat(staff.post(
                                "/api/v1/centres/nowa-huta/bookings",
                                Meetings.with(
                                        meeting("p3", day, "16:00", "17:00", beneficiary),
                                        "equipment",
                                        List.of("loudspeaker")))
                        .status())
                .isEqualTo(201);

        assertThat(askedBy(
                        "/api/v1/centres/nowa-huta/availability?from=2026-12-08&to=2026-12-08&equipment=loudspeaker"))
                .containsExactly("find daySheets", "find equipmentLedgers");
        assertThat(askedBy("/api/v1/availability?from=2026-12-01&to=2026-12-31&people=4&equipment=loudspeaker"))
                .containsExactly("find daySheets", "find equipmentLedgers");
        var shown = staff.get(
                "/api/v1/centres/nowa-huta/availability?from=2026-12-08&to=2026-12-08&room=p6&equipment=loudspeaker");
        assertThat(shown.toString())
                .as("the room is free, the loudspeaker is in another")
                .contains("EQUIPMENT_TAKEN");
    }

    @Test
    void aPageOfTheScheduleAsksOnce() {
        assertThat(askedBy("/api/v1/centres/nowa-huta/bookings?from=2026-12-01&to=2026-12-31&limit=2"))
                .containsExactly("find daySheets");
        assertThat(askedBy("/api/v1/centres/nowa-huta/bookings?from=2026-12-01&to=2026-12-31&limit=100"))
                .containsExactly("find daySheets");
    }

    @Test
    void daysOfTheScheduleAskOnceAndOnceMoreForTheNames() {
        assertThat(askedBy("/api/v1/centres/nowa-huta/schedule?from=2026-12-07&to=2026-12-07"))
                .containsExactly("find daySheets", "find beneficiaries");
        assertThat(askedBy("/api/v1/centres/nowa-huta/schedule?from=2026-12-07&to=2026-12-13"))
                .containsExactly("find daySheets", "find beneficiaries");
        assertThat(askedBy("/api/v1/centres/nowa-huta/schedule/days?from=2026-12-01&to=2026-12-31"))
                .containsExactly("find daySheets");
    }

    @Test
    void oneBookingIsFoundByOneQuestion() {
        var id = staff.get("/api/v1/centres/nowa-huta/bookings?from=2026-12-01&to=2026-12-31&limit=1")
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asString();

        assertThat(askedBy("/api/v1/centres/nowa-huta/bookings/" + id)).containsExactly("find daySheets");
    }

    @Test
    void placingABookingReadsTheBeneficiaryAndTheSheetAndWritesTheSheet() {
        commands.forget();

        staff.post(
                "/api/v1/centres/nowa-huta/bookings",
                meeting("p1", LocalDate.of(2026, 12, 7), "16:00", "17:00", beneficiary));

        assertThat(commands.of(NEVER_REMEMBERED))
                .containsExactly("find beneficiaries", "findAndModify daySheets", "update daySheets");
    }

    @Test
    void theFirstBookingOfADayIsWrittenWithoutReadingTheSheetBefore() {
        commands.forget();

        staff.post(
                "/api/v1/centres/nowa-huta/bookings",
                meeting("p1", LocalDate.of(2027, 1, 11), "16:00", "17:00", beneficiary));

        assertThat(commands.of(NEVER_REMEMBERED)).containsExactly("find beneficiaries", "findAndModify daySheets");
    }

    @Test
    void aPreviewOfASeriesReadsItsSheetsOnceAndWhatElseThereIsOnceMore() {
        assertThat(askedByPreview("14:00", 2)).containsExactly("find beneficiaries", "find daySheets");
        assertThat(askedByPreview("14:00", 3)).containsExactly("find beneficiaries", "find daySheets");
        assertThat(askedByPreview("10:00", 2))
                .containsExactly("find beneficiaries", "find daySheets", "find daySheets");
        assertThat(askedByPreview("10:00", 40))
                .containsExactly("find beneficiaries", "find daySheets", "find daySheets");
    }

    @Test
    void erasingAPersonAsksForWhatConcernsThemAndTouchesNoSheetThatDoesNotNameThem() {
        var resident = Api.at(port).as(Persona.anotherResident());
        var code = staff.post("/api/v1/beneficiaries/" + beneficiary + "/representatives", Map.of())
                .text("code");
        assertThat(resident.post("/api/v1/beneficiaries/invitations", Map.of("code", code, "name", "Zoja"))
                        .status())
                .isEqualTo(200);
        commands.forget();

        assertThat(resident.send("DELETE", "/api/v1/my-data/booking", null).status())
                .isEqualTo(204);

        assertThat(commands.of(NEVER_REMEMBERED))
                .as("thirty bookings were made for those the person acts for")
                .hasSizeLessThan(30)
                .containsOnly("find beneficiaries", "update beneficiaries", "find daySheets");
    }

    private List<String> askedByPreview(String start, int count) {
        return leastAskedBy(() -> staff.post(
                "/api/v1/centres/nowa-huta/booking-series/preview",
                Meetings.weekly("p1", LocalDate.of(2026, 12, 7), start, "PT1H", count, beneficiary)));
    }

    /** When rooms and hours are remembered: of three times the one that asked least. */
    private List<String> askedBy(String path) {
        return leastAskedBy(() -> staff.get(path));
    }

    private List<String> leastAskedBy(Supplier<Api.Answer> request) {
        return IntStream.range(0, 3)
                .mapToObj(_ -> {
                    commands.forget();
                    assertThat(request.get().status()).isEqualTo(200);
                    return commands.of(DATA);
                })
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
    }

    /** What requests ask the store; not what the relay and the consumers do beside them. */
    static final class Commands implements CommandListener {

        private final List<String> started = new CopyOnWriteArrayList<>();

        @Override
        public void commandStarted(CommandStartedEvent event) {
            var command = event.getCommand();
            var collection = command.get(event.getCommandName());
            if (collection instanceof BsonString name
                    && Thread.currentThread().getName().startsWith("tomcat-handler")) {
                started.add(event.getCommandName() + " " + name.getValue());
            }
        }

        void forget() {
            started.clear();
        }

        List<String> of(Set<String> collections) {
            return started.stream()
                    .filter(command -> collections.contains(command.substring(command.indexOf(' ') + 1)))
                    .toList();
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Listening {

        @Bean
        Commands commands() {
            return new Commands();
        }

        @Bean
        MongoClientSettingsBuilderCustomizer listening(Commands commands) {
            return settings -> settings.addCommandListener(commands);
        }
    }
}
