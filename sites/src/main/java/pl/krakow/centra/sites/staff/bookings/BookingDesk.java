package pl.krakow.centra.sites.staff.bookings;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.sites.api.bookings.Booking;
import pl.krakow.centra.sites.api.bookings.BookingsApi;
import pl.krakow.centra.sites.api.rooms.Room;
import pl.krakow.centra.sites.api.rooms.RoomsApi;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.HeldFor;
import pl.krakow.centra.sites.staff.KnownRooms;
import pl.krakow.centra.sites.staff.Meeting;
import pl.krakow.centra.sites.staff.Names;
import pl.krakow.centra.sites.staff.OwnUses;

/** Gathers what there is to know of a booking. */
@Component
@RequiredArgsConstructor
class BookingDesk {

    private static final int DAYS_TO_COUNT = 60;
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 5;

    private final BookingsApi bookings;
    private final RoomsApi rooms;
    private final KnownRooms known;
    private final Names names;
    private final OwnUses ownUses;
    private final Together together;

    /** A booking with the names around it. */
    Answer<Meeting> meeting(AtWork work, String id) {
        var asked = together.begin(() -> bookings.booking(work.caller(), work.id(), id));
        var lent = together.begin(() -> rooms(work));
        return asked.join()
                .map(booking -> Meeting.of(
                        OwnUses.named(booking, uses(work, booking)),
                        work.now(),
                        lent.join(),
                        names.of(
                                work.caller(),
                                booking.beneficiaryId() == null ? List.of() : List.of(booking.beneficiaryId()))));
    }

    private Map<String, HeldFor> uses(AtWork work, Booking booking) {
        return ownUses.of(work.caller(), work.centre(), List.of(booking));
    }

    /** The rooms that are lent, by id, for a form that is about one of them. */
    Answer<Map<String, Room>> lent(AtWork work) {
        return known.asked(work);
    }

    /** The same; none while they can't be read. */
    Map<String, Room> rooms(AtWork work) {
        return known.of(work);
    }

    /** Meetings that are over and uncounted, the latest first. */
    Answer<List<Meeting>> uncounted(AtWork work) {
        var first = work.today().minusDays(DAYS_TO_COUNT);
        var asked = together.each(
                List.of(Booking.State.CONFIRMED, Booking.State.CHECKED_IN),
                state -> Page.all(
                        MOST_PAGES,
                        cursor -> bookings.find(work.caller(), work.id(), first, work.today(), state, PAGE, cursor)));
        var byId = rooms(work);
        return asked.getFirst().map(confirmed -> {
            var all = Stream.concat(confirmed.stream(), asked.getLast().orElse(List.of()).stream())
                    .toList();
            var beneficiaries = names.of(
                    work.caller(), all.stream().map(Booking::beneficiaryId).toList());
            return all.stream()
                    .map(booking -> Meeting.of(booking, work.now(), byId, beneficiaries))
                    .filter(Meeting::isUncounted)
                    .sorted(Comparator.comparing(Meeting::start).reversed())
                    .toList();
        });
    }

    /** A booking and what happened to it. */
    Answer<Story> story(AtWork work, String id) {
        var asked = together.begin(() -> bookings.booking(work.caller(), work.id(), id));
        var lent = together.begin(() -> rooms(work));
        return asked.join().map(booking -> {
            var others = booking.state() == Booking.State.REQUESTED
                    ? bookings.competitors(work.caller(), work.id(), id)
                            .orElse(new Page<>(List.of(), null))
                            .items()
                    : List.<Booking>of();
            var beneficiaries = names.of(
                    work.caller(),
                    Stream.concat(Stream.of(booking), others.stream())
                            .map(Booking::beneficiaryId)
                            .toList());
            var byId = lent.join();
            var uses = uses(work, booking);
            var meeting = Meeting.of(OwnUses.named(booking, uses), work.now(), byId, beneficiaries);
            return new Story(
                    meeting,
                    booking.history().reversed().stream()
                            .map(step -> line(step, meeting, work, byId))
                            .toList(),
                    others.stream()
                            .map(other -> Meeting.of(other, work.now(), byId, beneficiaries))
                            .toList(),
                    OwnUses.of(booking, uses));
        });
    }

    private static Story.Line line(Booking.Step step, Meeting meeting, AtWork work, Map<String, Room> rooms) {
        var from = step.from();
        var representative = meeting.who() == null
                ? null
                : meeting.who().representatives().stream()
                        .filter(one -> one.subject().equals(step.by()))
                        .findFirst()
                        .orElse(null);
        return new Story.Line(
                step.step(),
                step.at().atZoneSameInstant(work.zone()),
                by(step, meeting, work, representative != null),
                representative == null ? null : representative.name(),
                step.reason(),
                step.late(),
                from == null
                        ? null
                        : new Story.Place(
                                rooms.containsKey(from.roomId())
                                        ? rooms.get(from.roomId()).number()
                                        : from.roomId(),
                                from.start().atZoneSameInstant(work.zone()),
                                from.end().atZoneSameInstant(work.zone())));
    }

    private static String by(Booking.Step step, Meeting meeting, AtWork work, boolean representative) {
        if (step.by() == null) {
            return "someone";
        }
        if (step.by().equals(work.person().actor().subject())) {
            return "me";
        }
        if (representative) {
            return "representative";
        }
        if (isStaffs(step.step())) {
            return "staff";
        }
        return meeting.isOwn() ? "own" : "someone";
    }

    private static boolean isStaffs(String step) {
        return switch (step) {
            case "DECLINED", "CANCELLED_BY_CENTRE", "WITHDRAWN", "CHECKED_IN", "COMPLETED", "NO_SHOW" -> true;
            default -> false;
        };
    }

    /** What can be carried into rooms and what stands in them, as forms offer it. */
    List<Room.Equipment> equipment(AtWork work) {
        var stock = together.begin(() -> rooms.equipment(work.caller(), work.id()));
        Map<String, Room.Equipment> all = new LinkedHashMap<>();
        rooms(work).values().stream()
                .flatMap(room -> room.fixedEquipment().stream())
                .forEach(piece -> all.putIfAbsent(piece.code(), piece));
        var carried = stock.join().orNull();
        if (carried != null) {
            carried.value().equipment().forEach(piece -> all.putIfAbsent(piece.code(), piece));
        }
        return List.copyOf(all.values());
    }
}
