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
import pl.krakow.centra.sites.api.advising.AdvisingApi;
import pl.krakow.centra.sites.api.advising.Duty;
import pl.krakow.centra.sites.api.bookings.Booking;
import pl.krakow.centra.sites.api.bookings.Schedule;
import pl.krakow.centra.sites.api.events.StaffEvent;
import pl.krakow.centra.sites.api.events.StaffEventsApi;
import pl.krakow.centra.sites.api.groups.Group;
import pl.krakow.centra.sites.api.groups.GroupMeetingsApi;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.words.Words;

/**
 * Says what the centre's own bookings are for: a room is held for an event, an adviser's hours or a group's meeting without its
 * title. While nobody answers what they are, all of them have one name.
 */
@Component
@RequiredArgsConstructor
public class OwnUses {

    private static final List<String> HOLD_ROOMS = List.of("DRAFT", "PUBLISHED", "POSTPONED", "HELD");
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 5;

    private final StaffEventsApi events;
    private final AdvisingApi advising;
    private final GroupMeetingsApi meetings;
    private final Together together;
    private final Words words;

    public List<Booking> named(Caller caller, Centre centre, List<Booking> bookings) {
        var uses = of(caller, centre, bookings);
        return bookings.stream().map(booking -> named(booking, uses)).toList();
    }

    /** The booking by the name of its use, where it has one. */
    public static Booking named(Booking booking, Map<String, OwnUse> uses) {
        var use = booking.eventId() == null ? null : uses.get(booking.eventId());
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
    public Map<String, OwnUse> of(Caller caller, Centre centre, List<Booking> bookings) {
        return uses(caller, centre, bookings.stream().flatMap(booking -> Held.of(booking.eventId(), booking.start())));
    }

    private Map<String, OwnUse> uses(Caller caller, Centre centre, Stream<Held> all) {
        var held = all.toList();
        if (held.isEmpty()) {
            return Map.of();
        }
        var programme = programme(caller, centre, Days.of(held, centre.zone()));
        var uses = new HashMap<String, OwnUse>();
        programme.orElse(List.of()).forEach(event -> uses.put(event.id(), of(event)));
        var others = held.stream().filter(one -> !uses.containsKey(one.id)).toList();
        if (programme.isGiven() && !others.isEmpty()) {
            addOthers(caller, centre, Days.of(others, centre.zone()), uses);
        }
        others.forEach(one ->
                uses.computeIfAbsent(one.id, _ -> new OwnUse(OwnUse.Kind.UNKNOWN, words.text("own.title"), null)));
        return uses;
    }

    private Answer<List<StaffEvent>> programme(Caller caller, Centre centre, Days days) {
        return Page.all(
                MOST_PAGES,
                cursor -> events.between(caller, centre.id(), days.first, days.last, HOLD_ROOMS, PAGE, cursor));
    }

    private void addOthers(Caller caller, Centre centre, Days days, Map<String, OwnUse> uses) {
        var duties = together.begin(() -> advising.duties(caller, centre.id(), days.first, days.last, null));
        Page.all(MOST_PAGES, cursor -> meetings.all(caller, centre.id(), days.first, days.last, PAGE, cursor))
                .orElse(List.of())
                .forEach(meeting -> uses.put(meeting.id(), of(meeting)));
        duties.join().map(Page::items).orElse(List.of()).forEach(duty -> {
            uses.put(duty.id(), of(duty, "/advising/hours/" + duty.id()));
            duty.appointments().forEach(one -> uses.put(one.id(), of(duty, "/advising/appointments/" + one.id())));
        });
    }

    private static OwnUse of(StaffEvent event) {
        return new OwnUse(OwnUse.Kind.EVENT, event.title(), "/programme/" + event.id());
    }

    private OwnUse of(Group.Planned meeting) {
        return new OwnUse(
                OwnUse.Kind.GROUP,
                words.text("own.group", meeting.groupName()),
                "/groups/" + meeting.groupId() + "/meetings/" + meeting.id());
    }

    private OwnUse of(Duty duty, String page) {
        return new OwnUse(
                OwnUse.Kind.ADVICE, words.text("own.advice", duty.adviser().name()), page);
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
