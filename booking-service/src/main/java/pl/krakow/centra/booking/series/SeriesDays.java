package pl.krakow.centra.booking.series;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.reservation.RoomDays;
import pl.krakow.centra.booking.reservation.domain.RoomDay;
import pl.krakow.centra.booking.rooms.domain.Lendings;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.booking.rooms.domain.Rooms;
import pl.krakow.centra.booking.series.domain.Series;

/** What a room offers on a date of a series. */
@Component
@RequiredArgsConstructor
class SeriesDays {

    private final Rooms rooms;
    private final Lendings lendings;
    private final RoomDays roomDays;

    Optional<RoomDay> of(Series series, RoomId room, LocalDate date) {
        return of(room, date, series.zone());
    }

    Optional<RoomDay> of(RoomId room, LocalDate date, ZoneId zone) {
        return rooms.find(room)
                .flatMap(found ->
                        lendings.lendingOf(room.centre()).map(lending -> roomDays.of(found, lending, date, zone)));
    }
}
