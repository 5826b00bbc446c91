package pl.krakow.centra.booking.reservation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryKind;
import pl.krakow.centra.booking.fairness.EquipmentNeeds;
import pl.krakow.centra.booking.reservation.domain.Claim;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.reservation.domain.MeetingDetails;
import pl.krakow.centra.booking.reservation.domain.Occupancy;
import pl.krakow.centra.booking.reservation.domain.Opening;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.reservation.domain.Refusal;
import pl.krakow.centra.booking.reservation.domain.RoomDay;
import pl.krakow.centra.booking.reservation.domain.SheetId;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;
import pl.krakow.centra.booking.reservation.domain.Wish;
import pl.krakow.centra.booking.rooms.domain.Borrower;
import pl.krakow.centra.booking.rooms.domain.Lending;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.booking.rooms.domain.Rooms;

/**
 * What a centre can offer instead of a slot it had to refuse: the same length, on the same day or the seven after it,
 * in any room that holds the people. Nearest to the wish first: the same hour in another room or on another day counts
 * for more than another hour. Each of the offers could be booked at the moment it is made, with the equipment asked for,
 * and all of them, one beside the other, as far as the rooms go.
 */
@Component
@RequiredArgsConstructor
public class Alternatives {

    private static final int DAYS_AHEAD = 7;
    private static final int MOST = 5;

    private static final Duration PRICE_OF_ANOTHER_ROOM = Duration.ofMinutes(90);
    private static final Duration PRICE_OF_ANOTHER_DAY = Duration.ofHours(4);
    private static final Duration PRICE_OF_COMPETING = Duration.ofMinutes(45);

    private final Rooms rooms;
    private final RoomDays roomDays;
    private final DaySheets sheets;
    private final EquipmentNeeds needs;
    private final CarriedEquipment carried;

    /** What rooms lent to such a beneficiary have to offer; the others are left out. */
    public Alternatives lentTo(Borrower borrower) {
        var theirs = new Rooms() {
            @Override
            public Optional<Room> find(RoomId id) {
                return rooms.find(id);
            }

            @Override
            public List<Room> ofCentre(String centre) {
                return rooms.ofCentre(centre).stream()
                        .filter(room -> room.isLentTo(borrower))
                        .toList();
            }
        };
        return new Alternatives(theirs, roomDays, sheets, needs, carried);
    }

    /** The same for whoever acts on that authority; staff may have any room. */
    Alternatives on(Authority authority, BeneficiaryKind kind) {
        return authority.isStaff() ? this : lentTo(Wish.borrower(kind));
    }

    /**
     * @param room the room that was wished for
     * @param meeting for how many people, and with which equipment
     */
    public List<Alternative> to(
            TimeSlot wish, RoomId room, MeetingDetails meeting, Lending lending, ZoneId zone, Instant now) {
        return to(wish, room, meeting.expectedPeople(), meeting.equipment(), lending, zone, now, _ -> List.of());
    }

    /**
     * The same if more were claimed than is.
     *
     * @param equipment the codes it needs, one per piece
     * @param planned what is to be claimed on a sheet beside what is there
     */
    public List<Alternative> to(
            TimeSlot wish,
            RoomId room,
            int people,
            List<String> equipment,
            Lending lending,
            ZoneId zone,
            Instant now,
            Function<SheetId, List<Claim>> planned) {
        var wished = wish.start().atZone(zone).toLocalDate();
        var today = now.atZone(zone).toLocalDate();
        var from = wished.isBefore(today) ? today : wished;
        var to = from.plusDays(DAYS_AHEAD);
        return read(room, people, equipment, lending, zone, now, from, to)
                .with(planned, from, to)
                .between(wish, from, to);
    }

    /**
     * The same for many wishes, each answered with what there is on its own day. Asks the store once, and once more
     * where equipment from the centre's stock is needed.
     *
     * @param from the first day of the wishes
     * @param to the last day, included
     */
    public Offers onTheSameDays(
            RoomId room,
            MeetingDetails meeting,
            Lending lending,
            ZoneId zone,
            Instant now,
            LocalDate from,
            LocalDate to) {
        return read(room, meeting.expectedPeople(), meeting.equipment(), lending, zone, now, from, to);
    }

    private Offers read(
            RoomId room,
            int people,
            List<String> equipment,
            Lending lending,
            ZoneId zone,
            Instant now,
            LocalDate from,
            LocalDate to) {
        var occupied = sheets.occupied(room.centre(), from, to).stream()
                .collect(Collectors.toMap(Occupancy::sheet, Function.identity()));
        return new Offers(
                room,
                people,
                lending,
                zone,
                now,
                occupied,
                equipment,
                carried.between(List.of(room.centre()), Set.copyOf(equipment), from, to));
    }

    /** What a centre has to offer, as it was read. */
    @RequiredArgsConstructor(access = AccessLevel.PRIVATE)
    public final class Offers {

        private final RoomId room;
        private final int people;
        private final Lending lending;
        private final ZoneId zone;
        private final Instant now;
        private final Map<SheetId, Occupancy> occupied;
        private final List<String> equipment;
        private final CarriedEquipment.Lack lack;

        private Offers with(Function<SheetId, List<Claim>> planned, LocalDate from, LocalDate to) {
            var all = new HashMap<>(occupied);
            rooms.ofCentre(room.centre()).stream()
                    .map(Room::whole)
                    .distinct()
                    .flatMap(whole -> from.datesUntil(to.plusDays(1)).map(date -> new SheetId(whole, date)))
                    .forEach(sheet -> {
                        var more = planned.apply(sheet);
                        if (!more.isEmpty()) {
                            var claims = all.getOrDefault(sheet, Occupancy.none(sheet))
                                    .claims();
                            all.put(
                                    sheet,
                                    new Occupancy(
                                            sheet,
                                            Stream.concat(claims.stream(), more.stream())
                                                    .toList()));
                        }
                    });
            return new Offers(room, people, lending, zone, now, all, equipment, lack);
        }

        /** What there is instead on the day of the wish. */
        public List<Alternative> to(TimeSlot wish) {
            var day = wish.start().atZone(zone).toLocalDate();
            return between(wish, day, day);
        }

        private List<Alternative> between(TimeSlot wish, LocalDate from, LocalDate to) {
            var hour = wish.start().atZone(zone).toLocalTime();
            var offers = rooms.ofCentre(room.centre()).stream()
                    .filter(other -> other.holds(people) && lends(other, wish.length()))
                    .flatMap(other ->
                            from.datesUntil(to.plusDays(1)).map(date -> roomDays.of(other, lending, date, zone)))
                    .flatMap(day -> offers(day, wish, hour, from))
                    .sorted(Comparator.comparing(Offer::price)
                            .thenComparing(offer -> offer.slot().start())
                            .thenComparing(offer -> offer.day().room().id().room()))
                    .toList();
            return chosen(offers).stream()
                    .map(offer -> Alternative.of(offer.day().room().id().room(), offer.slot(), zone))
                    .toList();
        }

        /** From each opening of the day the slot that is nearest to the wished hour. */
        private Stream<Offer> offers(RoomDay day, TimeSlot wish, LocalTime hour, LocalDate wishedDate) {
            var there = occupied.getOrDefault(day.sheet(), Occupancy.none(day.sheet()));
            var ideal = day.date().atTime(hour).atZone(day.zone()).toInstant();
            return lack
                    .addedTo(there, day, needs.from(day.room().id(), equipment))
                    .openings(day, people, wish.length(), now)
                    .stream()
                    .flatMap(opening -> opening.nearest(ideal, wish.length(), day).stream()
                            .map(slot -> new Offer(day, slot, price(opening, slot, ideal, day, wishedDate, room))));
        }
    }

    /** Whether another room or time would be of any use against that refusal. */
    static boolean wouldHelpAgainst(Refusal refusal) {
        return switch (refusal) {
            case Refusal.RoomTaken _,
                    Refusal.OutsideOpeningHours _,
                    Refusal.NoLongerLent _,
                    Refusal.NotLentTo _,
                    Refusal.RoomTooSmall _,
                    Refusal.EquipmentNotAvailable _ -> true;
            case Refusal.InThePast _,
                    Refusal.BeyondHorizon _,
                    Refusal.NotOnRaster _,
                    Refusal.TooShort _,
                    Refusal.TooLong _,
                    Refusal.SpansDays _,
                    Refusal.Lapsed _,
                    Refusal.QuotaExceeded _,
                    Refusal.Sanctioned _ -> false;
        };
    }

    private static boolean lends(Room room, Duration length) {
        return length.compareTo(room.rules().shortest()) >= 0
                && length.compareTo(room.rules().longest()) <= 0;
    }

    private static Duration price(
            Opening opening, TimeSlot slot, Instant ideal, RoomDay day, LocalDate wishedDate, RoomId wishedRoom) {
        var price = Duration.between(ideal, slot.start()).abs();
        price = price.plus(PRICE_OF_ANOTHER_DAY.multipliedBy(ChronoUnit.DAYS.between(wishedDate, day.date())));
        if (!day.room().id().equals(wishedRoom)) {
            price = price.plus(PRICE_OF_ANOTHER_ROOM);
        }
        return opening.isRequested(slot) ? price.plus(PRICE_OF_COMPETING) : price;
    }

    /** The cheapest that don't stand in each other's way. */
    private static List<Offer> chosen(List<Offer> offers) {
        var chosen = new ArrayList<Offer>();
        for (var offer : offers) {
            if (chosen.size() == MOST) {
                break;
            }
            if (chosen.stream().noneMatch(offer::clashesWith)) {
                chosen.add(offer);
            }
        }
        return chosen;
    }

    private record Offer(RoomDay day, TimeSlot slot, Duration price) {

        TimeSlot claim() {
            return slot.widened(day.rules().setUp(), day.rules().cleanUp());
        }

        boolean clashesWith(Offer other) {
            return day.sheet().equals(other.day.sheet())
                    && day.sheet().touch(day.room().id(), other.day.room().id())
                    && claim().overlaps(other.claim());
        }
    }
}
