package pl.krakow.centra.booking.rooms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.rooms.domain.Accessibility;
import pl.krakow.centra.booking.rooms.domain.Approval;
import pl.krakow.centra.booking.rooms.domain.Borrower;
import pl.krakow.centra.booking.rooms.domain.Change;
import pl.krakow.centra.booking.rooms.domain.Equipment;
import pl.krakow.centra.booking.rooms.domain.Layout;
import pl.krakow.centra.booking.rooms.domain.Revised;
import pl.krakow.centra.booking.rooms.domain.Room;

/** A room as everybody may see it. Lengths of time are ISO 8601, for example {@code PT15M}. */
@Schema(name = "Room")
public record RoomView(
        @Schema(example = "1w040") String id,
        String centre,

        @Schema(
                description = "the room this one is a part of: who has the whole has its parts, and the reverse",
                example = "1w040")
        @Nullable
        String partOf,

        @Schema(example = "Sala szkoleniowo-konferencyjna 1w040")
        String name,

        @Schema(description = "the name in every language it has")
        Map<String, String> names,

        @Schema(description = "what who uses it must know, in the reader's language") @Nullable
        String houseRules,

        @Schema(description = "the house rules in every language they have")
        Map<String, String> houseRulesByLanguage,

        @Schema(description = "square metres", example = "103.06")
        BigDecimal area,

        @Schema(description = "people it may hold when furnished for the most", example = "70")
        int capacity,

        @Schema(description = "people by layout", example = "{\"THEATRE\": 70, \"CLASSROOM\": 40}")
        Map<Layout, Integer> layouts,

        @Schema(description = "the codes of what stands in it", example = "[\"laptop\", \"projector\"]")
        List<String> equipment,

        @Schema(description = "what stands in it, with counts")
        List<EquipmentView> fixedEquipment,

        Map<Accessibility, Accessibility.Fact> accessibility,

        @Schema(description = "whose requests are taken") Set<Borrower> lentTo,
        List<PictureView> pictures,
        @Schema(example = "PT15M") String setUp,
        @Schema(example = "PT15M") String cleanUp,

        @Schema(description = "meetings start and end on multiples of it", example = "PT15M")
        String raster,

        @Schema(description = "the shortest meeting", example = "PT30M")
        String min,

        @Schema(description = "the longest meeting", example = "PT12H")
        String max,

        @Schema(description = "how far ahead it can be booked", example = "P365D")
        String horizon,

        @Schema(description = "a user who cancels closer to the start cancels late", example = "PT24H")
        String lateCancellation,

        Approval approval,

        @Schema(description = "the version of the regulations a booking accepts", example = "2026-01")
        String regulationsVersion,

        @Schema(description = "the first date on which it is no longer lent") @Nullable
        LocalDate retiredFrom,

        @Schema(description = "who changed it, oldest first; for the centre's staff only") @Nullable
        List<ChangeView> changes) {

    @Schema(name = "Equipment")
    public record EquipmentView(
            @Schema(example = "projector") String code,

            @Schema(description = "in the reader's language; the code where it has no name", example = "projektor")
            String name,

            Map<String, String> names,
            @Schema(example = "1") int count) {

        public static EquipmentView of(Equipment equipment, Locale language) {
            return new EquipmentView(
                    equipment.code(),
                    text(equipment.names(), language, equipment.code()),
                    equipment.names(),
                    equipment.count());
        }
    }

    @Schema(name = "Picture")
    public record PictureView(
            UUID id,

            @Schema(example = "/api/v1/centres/reymonta/rooms/1w040/pictures/0198a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b")
            String href,

            @Schema(example = "image/jpeg") String type,
            @Schema(example = "1600") int width,
            @Schema(example = "1200") int height,

            @Schema(description = "what it shows, in the reader's language", example = "Sala z rzędami krzeseł")
            String alternative,

            @Schema(example = "{\"pl\": \"Sala z rzędami krzeseł\"}")
            Map<String, String> alternatives) {}

    /** A change and who made it. */
    @Schema(name = "RoomChange")
    public record ChangeView(
            Change.Kind change,
            String by,
            OffsetDateTime at,
            @Nullable String reason) {

        public static List<ChangeView> of(List<Change> changes, ZoneId zone) {
            return changes.stream()
                    .map(change -> new ChangeView(
                            change.kind(), change.by(), change.at().atZone(zone).toOffsetDateTime(), change.reason()))
                    .toList();
        }
    }

    /** As everybody sees it. */
    public static RoomView of(Room room, String regulationsVersion, Locale language) {
        return of(room, regulationsVersion, language, null);
    }

    /** As the centre's staff sees it. */
    public static RoomView forStaff(Revised<Room> room, String regulationsVersion, Locale language, ZoneId zone) {
        return of(room.value(), regulationsVersion, language, ChangeView.of(room.changes(), zone));
    }

    private static RoomView of(
            Room room, String regulationsVersion, Locale language, @Nullable List<ChangeView> changes) {
        var rules = room.rules();
        var houseRules = text(room.houseRules(), language, "");
        return new RoomView(
                room.id().room(),
                room.id().centre(),
                room.partOf(),
                text(room.names(), language, room.id().room()),
                room.names(),
                houseRules.isEmpty() ? null : houseRules,
                room.houseRules(),
                room.area(),
                room.capacity(),
                room.layouts(),
                room.equipment(),
                room.fixedEquipment().stream()
                        .map(piece -> EquipmentView.of(piece, language))
                        .toList(),
                room.accessibility(),
                room.lentTo(),
                pictures(room, language),
                rules.setUp().toString(),
                rules.cleanUp().toString(),
                rules.raster().toString(),
                rules.shortest().toString(),
                rules.longest().toString(),
                rules.horizon().toString(),
                rules.lateCancellation().toString(),
                rules.approval(),
                regulationsVersion,
                room.retiredFrom(),
                changes);
    }

    /** The pictures of a room, first first. */
    public static List<PictureView> pictures(Room room, Locale language) {
        return room.pictures().stream()
                .map(picture -> new PictureView(
                        picture.id(),
                        "/api/v1/centres/%s/rooms/%s/pictures/%s"
                                .formatted(room.id().centre(), room.id().room(), picture.id()),
                        picture.type(),
                        picture.width(),
                        picture.height(),
                        text(picture.alternative(), language, ""),
                        picture.alternative()))
                .toList();
    }

    private static String text(Map<String, String> texts, Locale language, String otherwise) {
        return texts.getOrDefault(language.getLanguage(), texts.getOrDefault("pl", otherwise));
    }
}
