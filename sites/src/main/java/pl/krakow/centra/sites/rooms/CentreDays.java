package pl.krakow.centra.sites.rooms;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.sites.api.rooms.Availability;
import pl.krakow.centra.sites.api.rooms.HoursApi;
import pl.krakow.centra.sites.api.rooms.Room;
import pl.krakow.centra.sites.api.rooms.RoomsApi;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Tagged;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.look.Hours;
import pl.krakow.centra.sites.look.RoomDay;
import pl.krakow.centra.sites.look.RoomDay.Stretch;
import pl.krakow.centra.sites.look.RoomDay.Use;
import pl.krakow.centra.sites.look.Timeline;

/** Asks for a centre's hours, rooms and their use at once and puts them together. */
@Component
@RequiredArgsConstructor
public class CentreDays {

    /** However small the meeting is. */
    private static final int ANYBODY = 1;

    private final HoursApi hours;
    private final RoomsApi rooms;
    private final Together together;
    private final Clock clock;

    /**
     * Everything about a centre on one day.
     *
     * @param length of the meeting free time has to have room for; null for any
     */
    public Asked of(Caller caller, Centre centre, LocalDate date, @Nullable Duration length) {
        var now = ZonedDateTime.now(clock).withZoneSameInstant(centre.zone());
        var asked = together.begin(() -> hours.openingHours(caller, centre.id(), date, date.plusDays(6)));
        var lent = together.begin(() -> rooms.rooms(caller, centre.id()).map(Page::items));
        var use = together.begin(() -> rooms.availability(caller, centre.id(), date, date, length, ANYBODY, null)
                .map(CentreDays::days));
        var opening = asked.join().map(Tagged::value).map(Openings::of).orNull();
        var open = opening == null ? null : opening.on(date);
        var days = use.join();
        var list = lent.join()
                .map(all -> all.stream()
                        .map(room -> card(room, bar(room, date, open, days, centre, now)))
                        .toList())
                .orNull();
        return new Asked(new CentreDay(date, open, list), opening, days.isDown());
    }

    /** Hours and rooms without their use, for a line about a centre. */
    public CentreDay inShort(Caller caller, Centre centre, LocalDate date) {
        var asked = together.begin(() -> hours.openingHours(caller, centre.id(), date, date));
        var lent = together.begin(() -> rooms.rooms(caller, centre.id()).map(Page::items));
        return new CentreDay(
                date,
                asked.join()
                        .map(Tagged::value)
                        .map(Openings::of)
                        .map(opening -> opening.on(date))
                        .orNull(),
                lent.join()
                        .map(all -> all.stream().map(room -> card(room, null)).toList())
                        .orNull());
    }

    /**
     * What was found out.
     *
     * @param opening null when unknown
     * @param useUnknown whether the rooms' use couldn't be learned
     */
    public record Asked(CentreDay day, @Nullable Openings opening, boolean useUnknown) {}

    private static List<RoomDay> days(Availability availability) {
        return availability.rooms().stream()
                .flatMap(room -> room.days().stream()
                        .map(day -> new RoomDay(
                                room.roomId(),
                                day.date(),
                                day.intervals().stream()
                                        .map(part -> new Stretch(part.start(), part.end(), Use.of(part.state())))
                                        .toList())))
                .toList();
    }

    private static RoomCard card(Room room, @Nullable Timeline bar) {
        return new RoomCard(
                room.id(), room.name(), room.area(), room.capacity(), room.equipment(), room.pictures(), bar);
    }

    private static @Nullable Timeline bar(
            Room room,
            LocalDate date,
            @Nullable List<Hours> open,
            Answer<List<RoomDay>> days,
            Centre centre,
            ZonedDateTime now) {
        var known = days.orNull();
        if (known == null || open == null) {
            return null;
        }
        return known.stream()
                .filter(day -> day.roomId().equals(room.id()) && day.date().equals(date))
                .findFirst()
                .map(day -> Timeline.of(day, open, centre.zone(), now))
                .orElse(null);
    }
}
