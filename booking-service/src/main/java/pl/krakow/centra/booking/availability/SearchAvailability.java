package pl.krakow.centra.booking.availability;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.availability.AvailabilityView.RoomAvailability;
import pl.krakow.centra.booking.reservation.CarriedEquipment;
import pl.krakow.centra.booking.reservation.RoomDays;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.reservation.domain.Occupancy;
import pl.krakow.centra.booking.reservation.domain.Opening;
import pl.krakow.centra.booking.reservation.domain.RoomDay;
import pl.krakow.centra.booking.reservation.domain.SheetId;
import pl.krakow.centra.booking.reservation.domain.Stretch;
import pl.krakow.centra.booking.rooms.domain.EquipmentStock;
import pl.krakow.centra.booking.rooms.domain.Lending;
import pl.krakow.centra.booking.rooms.domain.Lendings;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.booking.rooms.domain.Rooms;
import pl.krakow.centra.kit.centre.Centre;

/**
 * Finds what is free: in one centre's rooms day by day, or the first free times of several centres. Whatever the number of
 * rooms, days and centres, what is occupied is read with one query, and what equipment is lent with one more where some
 * is wanted.
 */
@Component
@RequiredArgsConstructor
class SearchAvailability {

    private final Rooms rooms;
    private final Lendings lendings;
    private final EquipmentStock stock;
    private final RoomDays roomDays;
    private final DaySheets sheets;
    private final CarriedEquipment carriedEquipment;
    private final Clock clock;

    /**
     * @param to the last date, included
     * @param room only this room
     */
    record Query(
            Centre centre,
            LocalDate from,
            LocalDate to,
            Needs needs,
            @Nullable RoomId room) {}

    /** @param most how many free times at most */
    record AcrossCentres(List<Centre> centres, LocalDate from, LocalDate to, Needs needs, int most) {}

    /** Nothing when the one room asked for doesn't exist. */
    Optional<AvailabilityView> handle(Query query) {
        var centre = query.centre();
        var asked = rooms.ofCentre(centre.id().value()).stream()
                .filter(room -> query.room() == null || room.id().equals(query.room()))
                .toList();
        if (query.room() != null && asked.isEmpty()) {
            return Optional.empty();
        }
        var lending = lendings.lendingOf(centre.id().value());
        return Optional.of(new AvailabilityView(
                centre.id().value(),
                centre.zone().getId(),
                query.from(),
                query.to(),
                lending.map(terms -> availability(query, asked, terms)).orElse(List.of())));
    }

    private List<RoomAvailability> availability(Query query, List<Room> asked, Lending lending) {
        var search = search(query.needs(), List.of(lending.centre()), query.from(), query.to());
        var there = stock.counts(lending.centre());
        var days = roomDays.of(
                asked, lending, query.from(), query.to(), query.centre().zone());
        return asked.stream()
                .map(room -> new RoomAvailability(
                        room.id().room(),
                        room.capacity(),
                        days.apply(room).stream()
                                .map(day -> AvailabilityView.of(day, search.stretches(day, there)))
                                .toList()))
                .toList();
    }

    /** The free times that come first, of every room that meets the needs: by start, then centre and room. */
    List<FreeTime> handle(AcrossCentres query) {
        var ids = query.centres().stream().map(centre -> centre.id().value()).toList();
        var search = search(query.needs(), ids, query.from(), query.to());
        return query.from()
                .datesUntil(query.to().plusDays(1))
                .flatMap(date -> query.centres().stream()
                        .flatMap(centre -> freeTimes(centre, date, search))
                        .sorted(FreeTime.EARLIEST_FIRST))
                .limit(query.most())
                .toList();
    }

    private Stream<FreeTime> freeTimes(Centre centre, LocalDate date, Search search) {
        var id = centre.id().value();
        var there = stock.counts(id);
        return lendings.lendingOf(id).stream()
                .flatMap(lending -> rooms.ofCentre(id).stream()
                        .map(room -> roomDays.of(room, lending, date, centre.zone()))
                        .flatMap(
                                day -> search.openings(day, there).stream().map(opening -> FreeTime.of(day, opening))));
    }

    private Search search(Needs needs, List<String> centres, LocalDate from, LocalDate to) {
        return new Search(
                needs,
                clock.instant(),
                sheets.occupied(centres, from, to).stream()
                        .collect(Collectors.toMap(Occupancy::sheet, Function.identity())),
                carriedEquipment.between(centres, needs.equipment().keySet(), from, to));
    }

    /** One search at one moment over what was occupied and lent then. */
    private record Search(Needs needs, Instant now, Map<SheetId, Occupancy> occupied, CarriedEquipment.Lack lack) {

        List<Stretch> stretches(RoomDay day, Map<String, Integer> stock) {
            return needs.unmetBy(day.room(), stock)
                    .map(use -> List.of(new Stretch(day.whole(), use)))
                    .orElseGet(() -> on(day).stretches(day, needs.people(), needs.length(), now));
        }

        List<Opening> openings(RoomDay day, Map<String, Integer> stock) {
            return needs.unmetBy(day.room(), stock).isPresent()
                    ? List.of()
                    : on(day).openings(day, needs.people(), needs.length(), now);
        }

        private Occupancy on(RoomDay day) {
            var there = occupied.getOrDefault(day.sheet(), Occupancy.none(day.sheet()));
            return lack.addedTo(there, day, needs.carriedInto(day.room()));
        }
    }
}
