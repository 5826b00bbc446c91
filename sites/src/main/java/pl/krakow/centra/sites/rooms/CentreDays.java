package pl.krakow.centra.sites.rooms;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Gateway;
import pl.krakow.centra.sites.gateway.OpeningHours;
import pl.krakow.centra.sites.gateway.OpeningHours.Hours;
import pl.krakow.centra.sites.gateway.Room;
import pl.krakow.centra.sites.gateway.RoomDay;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.look.Timeline;

/** Asks for a centre's hours, rooms and their use at once and puts them together. */
@Component
@RequiredArgsConstructor
public class CentreDays {

    private final Gateway gateway;
    private final Together together;
    private final Clock clock;

    /**
     * Everything about a centre on one day.
     *
     * @param length of the meeting free time has to have room for; null for any
     */
    public Asked of(Caller caller, Centre centre, LocalDate date, @Nullable Duration length) {
        var locale = LocaleContextHolder.getLocale();
        var now = ZonedDateTime.now(clock).withZoneSameInstant(centre.zone());
        var hours = together.begin(() -> gateway.openingHours(caller, centre.id(), date, date.plusDays(6)));
        var rooms = together.begin(() -> gateway.rooms(caller, centre.id()));
        var use = together.begin(() -> gateway.availability(caller, centre.id(), date, date, length));
        var opening = hours.join().orNull();
        var open = opening == null ? null : opening.on(date);
        var days = use.join();
        var list = rooms.join()
                .map(all -> all.stream()
                        .map(room -> card(room, locale, bar(room, date, open, days, centre, now)))
                        .toList())
                .orNull();
        return new Asked(new CentreDay(date, open, list), opening, days.isDown());
    }

    /** Hours and rooms without their use, for a line about a centre. */
    public CentreDay inShort(Caller caller, Centre centre, LocalDate date) {
        var locale = LocaleContextHolder.getLocale();
        var hours = together.begin(() -> gateway.openingHours(caller, centre.id(), date, date));
        var rooms = together.begin(() -> gateway.rooms(caller, centre.id()));
        return new CentreDay(
                date,
                hours.join().map(opening -> opening.on(date)).orNull(),
                rooms.join()
                        .map(all -> all.stream()
                                .map(room -> card(room, locale, null))
                                .toList())
                        .orNull());
    }

    /**
     * What was found out.
     *
     * @param opening null when unknown
     * @param useUnknown whether the rooms' use couldn't be learned
     */
    public record Asked(CentreDay day, @Nullable OpeningHours opening, boolean useUnknown) {}

    private static RoomCard card(Room room, Locale locale, @Nullable Timeline bar) {
        var name = room.name();
        return new RoomCard(
                room.id(),
                name == null ? room.id() : name.in(locale),
                room.area(),
                room.capacity(),
                room.equipment(),
                bar);
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
