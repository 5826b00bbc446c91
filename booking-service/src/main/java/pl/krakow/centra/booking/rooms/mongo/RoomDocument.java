package pl.krakow.centra.booking.rooms.mongo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;

import pl.krakow.centra.booking.rooms.domain.Accessibility;
import pl.krakow.centra.booking.rooms.domain.Approval;
import pl.krakow.centra.booking.rooms.domain.Borrower;
import pl.krakow.centra.booking.rooms.domain.Change;
import pl.krakow.centra.booking.rooms.domain.Equipment;
import pl.krakow.centra.booking.rooms.domain.Layout;
import pl.krakow.centra.booking.rooms.domain.LendingRules;
import pl.krakow.centra.booking.rooms.domain.Picture;
import pl.krakow.centra.booking.rooms.domain.Revised;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.kit.outbox.PendingEvent;

/**
 * A room as stored. Lengths of time are ISO 8601 texts. What a room of the first release didn't have yet may be missing;
 * such a room is furnished in rows, has one piece of each equipment and is lent to everybody.
 *
 * @param version what a change must have seen; missing counts as none
 * @param lentFrom the local day it was added; missing where it came from the file
 * @param capacity and {@code equipment} follow from what is beside them; kept for rooms of the first release
 */
@Document(RoomDocument.COLLECTION)
@TypeAlias("room")
record RoomDocument(
        @Id String id,
        @Nullable Long version,
        String centre,
        String room,
        @Nullable String partOf,
        Map<String, String> names,
        @Nullable Map<String, String> houseRules,
        BigDecimal area,
        int capacity,
        @Nullable Map<String, Integer> layouts,
        @Nullable List<String> equipment,
        @Nullable List<EquipmentDocument> fixedEquipment,
        @Nullable Map<String, String> accessibility,
        @Nullable Set<String> lentTo,
        RulesDocument rules,
        @Nullable List<PictureDocument> pictures,
        @Nullable String retiredFrom,
        @Nullable List<ChangeDocument> changes,
        @Nullable String lentFrom,
        @Nullable Boolean told,
        @Nullable List<PendingEvent> outbox,
        @Nullable Instant outboxSince) {

    static final String COLLECTION = "rooms";

    record RulesDocument(
            String setUp,
            String cleanUp,
            String raster,
            String shortest,
            String longest,
            String horizon,
            String lateCancellation,
            String approval) {

        static RulesDocument of(LendingRules rules) {
            return new RulesDocument(
                    rules.setUp().toString(),
                    rules.cleanUp().toString(),
                    rules.raster().toString(),
                    rules.shortest().toString(),
                    rules.longest().toString(),
                    rules.horizon().toString(),
                    rules.lateCancellation().toString(),
                    rules.approval().name());
        }

        LendingRules toRules() {
            return new LendingRules(
                    Duration.parse(setUp),
                    Duration.parse(cleanUp),
                    Duration.parse(raster),
                    Duration.parse(shortest),
                    Duration.parse(longest),
                    Period.parse(horizon),
                    Duration.parse(lateCancellation),
                    approvalOf(approval));
        }
    }

    record EquipmentDocument(String code, Map<String, String> names, int count) {

        static EquipmentDocument of(Equipment equipment) {
            return new EquipmentDocument(equipment.code(), equipment.names(), equipment.count());
        }

        Equipment toEquipment() {
            return new Equipment(code, names, count);
        }
    }

    record PictureDocument(@Field("id") UUID id, String type, int width, int height, Map<String, String> alternative) {

        static PictureDocument of(Picture picture) {
            return new PictureDocument(
                    picture.id(), picture.type(), picture.width(), picture.height(), picture.alternative());
        }

        Picture toPicture() {
            return new Picture(id, type, width, height, alternative);
        }
    }

    static RoomDocument of(Room room, long version, List<Change> changes) {
        return of(room, version, changes, null, null, null);
    }

    /** One that is made by that change and has that to tell. */
    static RoomDocument added(Room room, Change change, LocalDate day, List<PendingEvent> news) {
        return of(room, 1, List.of(change), day, news, change.at());
    }

    private static RoomDocument of(
            Room room,
            long version,
            List<Change> changes,
            @Nullable LocalDate lentFrom,
            @Nullable List<PendingEvent> news,
            @Nullable Instant newsSince) {
        var retiredFrom = room.retiredFrom();
        return new RoomDocument(
                room.id().toString(),
                version,
                room.id().centre(),
                room.id().room(),
                room.partOf(),
                room.names(),
                room.houseRules(),
                room.area(),
                room.capacity(),
                texts(room.layouts(), Function.identity()),
                room.equipment(),
                room.fixedEquipment().stream().map(EquipmentDocument::of).toList(),
                texts(room.accessibility(), Accessibility.Fact::name),
                room.lentTo().stream().map(Borrower::name).collect(Collectors.toSet()),
                RulesDocument.of(room.rules()),
                room.pictures().stream().map(PictureDocument::of).toList(),
                retiredFrom == null ? null : retiredFrom.toString(),
                changes.stream().map(ChangeDocument::of).toList(),
                lentFrom == null ? null : lentFrom.toString(),
                news == null ? null : true,
                news,
                newsSince);
    }

    /** The day it was added, also where that is only in its trace. */
    @Nullable
    LocalDate lentFrom(ZoneId zone) {
        if (lentFrom != null) {
            return LocalDate.parse(lentFrom);
        }
        return ChangeDocument.changes(changes).stream()
                .filter(change -> change.kind() == Change.Kind.ADDED)
                .map(change -> LocalDate.ofInstant(change.at(), zone))
                .findFirst()
                .orElse(null);
    }

    Room toRoom() {
        return new Room(
                roomId(),
                partOf,
                names,
                houseRules == null ? Map.of() : houseRules,
                area,
                layouts == null
                        ? Map.of(Layout.THEATRE, capacity)
                        : enums(layouts, Layout::valueOf, Function.identity()),
                allFixedEquipment(),
                accessibility == null
                        ? Map.of()
                        : enums(accessibility, Accessibility::valueOf, Accessibility.Fact::valueOf),
                lentTo == null
                        ? EnumSet.allOf(Borrower.class)
                        : lentTo.stream().map(Borrower::valueOf).collect(Collectors.toSet()),
                rules.toRules(),
                pictures == null
                        ? List.of()
                        : pictures.stream().map(PictureDocument::toPicture).toList(),
                retiredFrom == null ? null : LocalDate.parse(retiredFrom));
    }

    Revised<Room> toRevised() {
        return new Revised<>(toRoom(), revision(), ChangeDocument.changes(changes));
    }

    private RoomId roomId() {
        return new RoomId(centre, room);
    }

    long revision() {
        return version == null ? 0 : version;
    }

    private List<Equipment> allFixedEquipment() {
        if (fixedEquipment != null) {
            return fixedEquipment.stream().map(EquipmentDocument::toEquipment).toList();
        }
        return equipment == null
                ? List.of()
                : equipment.stream().map(Equipment::one).toList();
    }

    private static <K extends Enum<K>, V, T> Map<String, T> texts(Map<K, V> values, Function<V, T> text) {
        var texts = new TreeMap<String, T>();
        values.forEach((key, value) -> texts.put(key.name(), text.apply(value)));
        return texts;
    }

    private static <K, V, T> Map<K, V> enums(Map<String, T> texts, Function<String, K> key, Function<T, V> value) {
        return texts.entrySet().stream()
                .collect(Collectors.toMap(text -> key.apply(text.getKey()), text -> value.apply(text.getValue())));
    }

    /** The first release knew no trust. */
    private static Approval approvalOf(String stored) {
        return "AT_ONCE".equals(stored) ? Approval.TRUSTED_AT_ONCE : Approval.valueOf(stored);
    }
}
