package pl.krakow.centra.booking.rooms.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A room a centre lends. It may be a part of a larger one that can be divided: who has the whole has every part, who has
 * a part keeps the whole from being lent, and parts don't stand in each other's way. A part has no parts.
 *
 * <p>It is never removed, so that what was booked in it stays explained; from the day it is retired it is not lent.
 *
 * @param partOf the slug of the whole this is a part of
 * @param names what people call it, by language tag; Polish is always there
 * @param houseRules what who uses it must know, by language tag; may be empty
 * @param area in square metres
 * @param layouts people it may hold by how it is furnished; never empty
 * @param fixedEquipment what stands in it
 * @param accessibility what is known; what isn't there is unknown
 * @param lentTo whose requests are taken; never empty. Staff may place anybody
 * @param retiredFrom the first date on which it is no longer lent
 */
public record Room(
        RoomId id,
        @Nullable String partOf,
        Map<String, String> names,
        Map<String, String> houseRules,
        BigDecimal area,
        Map<Layout, Integer> layouts,
        List<Equipment> fixedEquipment,
        Map<Accessibility, Accessibility.Fact> accessibility,
        Set<Borrower> lentTo,
        LendingRules rules,
        List<Picture> pictures,
        @Nullable LocalDate retiredFrom) {

    public Room {
        if (layouts.isEmpty() || layouts.values().stream().anyMatch(people -> people < 1)) {
            throw new IllegalArgumentException("a room holds at least one person");
        }
        if (lentTo.isEmpty()) {
            throw new IllegalArgumentException("a room is lent to somebody");
        }
        if (id.room().equals(partOf)) {
            throw new IllegalArgumentException("a room isn't a part of itself");
        }
        names = Map.copyOf(names);
        houseRules = Map.copyOf(houseRules);
        layouts = Collections.unmodifiableMap(new EnumMap<>(layouts));
        fixedEquipment = List.copyOf(fixedEquipment);
        var facts = new EnumMap<Accessibility, Accessibility.Fact>(Accessibility.class);
        for (var need : Accessibility.values()) {
            facts.put(need, accessibility.getOrDefault(need, Accessibility.Fact.UNKNOWN));
        }
        accessibility = Collections.unmodifiableMap(facts);
        lentTo = Collections.unmodifiableSet(EnumSet.copyOf(lentTo));
        pictures = List.copyOf(pictures);
    }

    /** An undivided room lent to everybody, of which only the least is known. */
    public Room(
            RoomId id,
            Map<String, String> names,
            BigDecimal area,
            int capacity,
            List<String> equipment,
            LendingRules rules) {
        this(id, null, names, area, capacity, equipment, rules);
    }

    /** A room lent to everybody, perhaps a part of another, of which only the least is known. */
    public Room(
            RoomId id,
            @Nullable String partOf,
            Map<String, String> names,
            BigDecimal area,
            int capacity,
            List<String> equipment,
            LendingRules rules) {
        this(
                id,
                partOf,
                names,
                Map.of(),
                area,
                Map.of(Layout.THEATRE, capacity),
                equipment.stream().map(Equipment::one).toList(),
                Map.of(),
                EnumSet.allOf(Borrower.class),
                rules,
                List.of(),
                null);
    }

    /** The physical room this is: itself, or what it is a part of. */
    public RoomId whole() {
        return partOf == null ? id : new RoomId(id.centre(), partOf);
    }

    public boolean isPart() {
        return partOf != null;
    }

    /** People it may hold when furnished for the most. */
    public int capacity() {
        return Collections.max(layouts.values());
    }

    /** Whether so many people may meet in it. */
    public boolean holds(int people) {
        return people <= capacity();
    }

    /** The codes of what stands in it. */
    public List<String> equipment() {
        return fixedEquipment.stream().map(Equipment::code).toList();
    }

    public boolean isLentOn(LocalDate date) {
        return retiredFrom == null || date.isBefore(retiredFrom);
    }

    public boolean isLentTo(Borrower borrower) {
        return lentTo.contains(borrower);
    }

    /** The same room with other details. */
    public Room with(RoomDetails details) {
        return new Room(
                id,
                partOf,
                details.names(),
                details.houseRules(),
                details.area(),
                details.layouts(),
                details.fixedEquipment(),
                details.accessibility(),
                details.lentTo(),
                details.rules(),
                pictures,
                retiredFrom);
    }

    /** The same room lent on other terms. */
    public Room under(LendingRules terms) {
        return new Room(
                id,
                partOf,
                names,
                houseRules,
                area,
                layouts,
                fixedEquipment,
                accessibility,
                lentTo,
                terms,
                pictures,
                retiredFrom);
    }

    /** One of its pictures. */
    public Optional<Picture> picture(UUID id) {
        return pictures.stream().filter(picture -> picture.id().equals(id)).findFirst();
    }

    /** The same room with other pictures. */
    public Room showing(List<Picture> others) {
        return new Room(
                id,
                partOf,
                names,
                houseRules,
                area,
                layouts,
                fixedEquipment,
                accessibility,
                lentTo,
                rules,
                others,
                retiredFrom);
    }

    /** The same room, not lent from that date on. */
    public Room retired(LocalDate from) {
        return new Room(
                id,
                partOf,
                names,
                houseRules,
                area,
                layouts,
                fixedEquipment,
                accessibility,
                lentTo,
                rules,
                pictures,
                from);
    }
}
