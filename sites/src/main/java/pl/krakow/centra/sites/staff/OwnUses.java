package pl.krakow.centra.sites.staff;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.sites.api.bookings.Booking;
import pl.krakow.centra.sites.api.bookings.Schedule;
import pl.krakow.centra.sites.api.events.OwnUse;
import pl.krakow.centra.sites.api.events.StaffEventsApi;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.words.Words;

/**
 * Says what the centre's own bookings are for: a room is held for an event, an adviser's hours or a group's meeting without its
 * title. While nobody answers what they are, all of them have one name.
 */
@Component
@RequiredArgsConstructor
public class OwnUses {

    private final StaffEventsApi events;
    private final Words words;

    /** The one of those uses the booking is for; null when it is lent. */
    public static @Nullable HeldFor of(Booking booking, Map<String, HeldFor> uses) {
        return booking.eventId() == null ? null : uses.get(booking.eventId());
    }

    /** The booking by the name of its use, where it has one. */
    public static Booking named(Booking booking, Map<String, HeldFor> uses) {
        var use = of(booking, uses);
        return use == null ? booking : booking.named(use.title());
    }

    public Schedule named(Caller caller, Centre centre, Schedule schedule) {
        var uses = uses(
                caller, centre, schedule.bookings().stream().flatMap(item -> Held.of(item.eventId(), item.start())));
        return uses.isEmpty()
                ? schedule
                : schedule.named(uses.entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, use -> use.getValue().title())));
    }

    /** By what the bookings call the id of their event; all of those have their use. Nothing is asked where none is the centre's own. */
    public Map<String, HeldFor> of(Caller caller, Centre centre, List<Booking> bookings) {
        return uses(caller, centre, bookings.stream().flatMap(booking -> Held.of(booking.eventId(), booking.start())));
    }

    private Map<String, HeldFor> uses(Caller caller, Centre centre, Stream<Held> all) {
        var held = all.toList();
        if (held.isEmpty()) {
            return Map.of();
        }
        var days = Days.of(held, centre.zone());
        var uses = new HashMap<String, HeldFor>();
        events.ownUses(caller, centre.id(), days.first, days.last)
                .map(Page::items)
                .orElse(List.of())
                .forEach(use -> uses.put(use.id(), of(use)));
        held.forEach(one -> uses.computeIfAbsent(one.id, _ -> unknown()));
        return uses;
    }

    private HeldFor of(OwnUse use) {
        return switch (use.kind()) {
            case EVENT -> new HeldFor(HeldFor.Kind.EVENT, use.name(), "/programme/" + use.id());
            case ADVICE_HOURS -> advice(use, "/advising/hours/");
            case ADVICE_APPOINTMENT -> advice(use, "/advising/appointments/");
            case GROUP_MEETING ->
                new HeldFor(
                        HeldFor.Kind.GROUP,
                        words.text("own.group", use.name()),
                        "/groups/" + use.groupId() + "/meetings/" + use.id());
            case UNKNOWN -> unknown();
        };
    }

    private HeldFor advice(OwnUse use, String pages) {
        return new HeldFor(HeldFor.Kind.ADVICE, words.text("own.advice", use.name()), pages + use.id());
    }

    private HeldFor unknown() {
        return new HeldFor(HeldFor.Kind.UNKNOWN, words.text("own.title"), null);
    }

    /** A time of something in a room. */
    private record Held(String id, OffsetDateTime start) {

        static Stream<Held> of(@Nullable String id, OffsetDateTime start) {
            return id == null ? Stream.empty() : Stream.of(new Held(id, start));
        }
    }

    /** The last included. */
    private record Days(LocalDate first, LocalDate last) {

        static Days of(List<Held> held, ZoneId zone) {
            var days = held.stream()
                    .map(one -> one.start.atZoneSameInstant(zone).toLocalDate())
                    .sorted(Comparator.naturalOrder())
                    .toList();
            return new Days(days.getFirst(), days.getLast());
        }
    }
}
