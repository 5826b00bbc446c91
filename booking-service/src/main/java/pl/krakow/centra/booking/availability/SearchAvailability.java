package pl.krakow.centra.booking.availability;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.availability.AvailabilityView.RoomAvailability;
import pl.krakow.centra.booking.reservation.RoomDays;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.reservation.domain.Occupancy;
import pl.krakow.centra.booking.reservation.domain.SheetId;
import pl.krakow.centra.booking.rooms.domain.Lending;
import pl.krakow.centra.booking.rooms.domain.Lendings;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.booking.rooms.domain.Rooms;
import pl.krakow.centra.kit.centre.Centre;

/** Finds what is free in a centre, in all of its rooms and days with one query for what is occupied. */
@Component
@RequiredArgsConstructor
class SearchAvailability {

    private final Rooms rooms;
    private final Lendings lendings;
    private final RoomDays roomDays;
    private final DaySheets sheets;
    private final Clock clock;

    /**
     * @param to the last date, included
     * @param length free time shorter than this is no use to the asker
     * @param room only this room
     */
    record Query(
            Centre centre,
            LocalDate from,
            LocalDate to,
            Duration length,
            int people,
            @Nullable RoomId room) {}

    /** Nothing when the one room asked for doesn't exist. */
    Optional<AvailabilityView> handle(Query query) {
        var centre = query.centre().id().value();
        var zone = query.centre().zone();
        var asked = rooms.ofCentre(centre).stream()
                .filter(room -> query.room() == null || room.id().equals(query.room()))
                .toList();
        var lending = lendings.lendingOf(centre);
        if (query.room() != null && asked.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AvailabilityView(
                centre,
                zone.getId(),
                query.from(),
                query.to(),
                lending.map(terms -> availability(query, asked, terms, zone)).orElse(List.of())));
    }

    private List<RoomAvailability> availability(Query query, List<Room> asked, Lending lending, ZoneId zone) {
        var now = clock.instant();
        Map<SheetId, Occupancy> occupied = sheets.occupied(lending.centre(), query.from(), query.to()).stream()
                .collect(Collectors.toMap(Occupancy::sheet, Function.identity()));
        return asked.stream()
                .map(room -> new RoomAvailability(
                        room.id().room(),
                        room.capacity(),
                        query.from()
                                .datesUntil(query.to().plusDays(1))
                                .map(date -> roomDays.of(room, lending, date, zone))
                                .map(day -> AvailabilityView.of(
                                        day,
                                        occupied.getOrDefault(day.sheet(), Occupancy.none(day.sheet()))
                                                .stretches(day, query.people(), query.length(), now)))
                                .toList()))
                .toList();
    }
}
