package pl.krakow.centra.booking.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;

import pl.krakow.centra.booking.rooms.domain.Approval;
import pl.krakow.centra.booking.rooms.domain.Hours;
import pl.krakow.centra.booking.rooms.domain.Room;

class RoomsFileTest {

    private static final String GOOD = """
            districts: [Krowodrza]
            rules: { set-up: PT0M, clean-up: PT15M, raster: PT15M, shortest: PT30M, longest: PT12H,
                     horizon: P365D, late-cancellation: PT24H, approval: TRUSTED_AT_ONCE }
            centres:
              nowy-kleparz:
                regulations: "2026-01"
                opening-hours:
                  closed-on-public-holidays: true
                  weekly: { monday: ["09:00-20:00"] }
                  exceptions:
                    - { date: 2026-12-05, hours: ["10:00-15:00"] }
                    - { date: 2026-12-07 }
                rooms:
                  - { id: k1, name: { pl: Sala K1 }, area: 20.5, capacity: 10, rules: { approval: ALWAYS } }
            """;

    @Test
    void holdsTheRoomsOfBothCentres() {
        var file = RoomsFile.load(new FileSystemResource("../deploy/catalogue/rooms.yml"));

        assertThat(file.rooms())
                .extracting(room -> room.id().toString())
                .contains("reymonta/1w038", "reymonta/1w039", "reymonta/1w040", "nowa-huta/p1", "nowa-huta/p7")
                .hasSize(10);
        assertThat(file.rooms()).allSatisfy(room -> assertThat(room.names()).containsOnlyKeys("pl", "en", "uk"));
        assertThat(file.districts().names()).hasSize(18);
        assertThat(file.centres()).extracting(lending -> lending.centre()).containsExactly("reymonta", "nowa-huta");
    }

    @Test
    void givesEveryRoomTheRulesItDoesNotChange() {
        var room = load(GOOD).rooms().getFirst();

        assertThat(room.rules().approval()).isEqualTo(Approval.ALWAYS);
        assertThat(room.rules().cleanUp()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void knowsHoursOfSingleDates() {
        var hours = load(GOOD).centres().getFirst().openingHours();

        assertThat(hours.exceptions())
                .containsEntry(LocalDate.of(2026, 12, 5), List.of(Hours.parse("10:00-15:00")))
                .containsEntry(LocalDate.of(2026, 12, 7), List.of());
    }

    @Test
    void opensACentreNobodyHasHeardOfWithoutAnyCode() {
        assertThat(load(GOOD).rooms()).extracting(Room::capacity).containsExactly(10);
    }

    @Test
    void saysInOneSentenceWhatIsWrong() {
        assertRefused(GOOD.replace("raster: PT15M", "raster: PT7M"), "the raster must divide an hour");
        assertRefused(GOOD.replace("09:00-20:00", "from nine"), "hours look like 09:00-20:00");
        assertRefused(GOOD.replace("id: k1", "id: K 1"), "'K 1' can't be a room's id");
        assertRefused(GOOD.replace("raster: PT15M, ", ""), "the rule 'raster' is missing");
        assertRefused(GOOD.replace("capacity: 10", "capacity: 0"), "a room holds at least one person");
        assertRefused(GOOD.replace("capacity", "capcity"), "centres");
        assertRefused(GOOD.replace("area: 20.5", "area: large"), "area");
        assertRefused(": : :", "YAML");
        assertRefused("", "it is empty");
    }

    @Test
    void saysSoWhenItIsNotThere() {
        assertThatThrownBy(() -> RoomsFile.load(new FileSystemResource("no-such-file.yml")))
                .hasMessageContaining("no-such-file.yml")
                .hasMessageContaining("can't be read");
    }

    private static void assertRefused(String yaml, String why) {
        assertThatThrownBy(() -> load(yaml))
                .isInstanceOf(RoomsFile.InvalidRoomsFileException.class)
                .hasMessageStartingWith("The file of rooms")
                .hasMessageContaining(why);
    }

    private static RoomsFile load(String yaml) {
        return RoomsFile.load(new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
