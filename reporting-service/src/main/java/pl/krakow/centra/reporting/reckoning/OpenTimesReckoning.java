package pl.krakow.centra.reporting.reckoning;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import pl.krakow.centra.domainevents.ClosureChanged;
import pl.krakow.centra.domainevents.OpeningHoursChanged;
import pl.krakow.centra.domainevents.OpeningHoursChanged.DateHours;
import pl.krakow.centra.domainevents.OpeningHoursChanged.OpenTime;
import pl.krakow.centra.domainevents.OpeningHoursChanged.WeekdayHours;
import pl.krakow.centra.domainevents.RoomChanged;
import pl.krakow.centra.reporting.counting.domain.ClosureFact;
import pl.krakow.centra.reporting.counting.domain.HoursFact;
import pl.krakow.centra.reporting.counting.domain.HoursFact.Open;
import pl.krakow.centra.reporting.counting.domain.RoomFact;

/** What events say of when rooms are open: hours of staff as much as those of everybody, for rooms are lent in both. */
public final class OpenTimesReckoning {

    private static final Open ALL_DAY = new Open(0, 1440);

    private OpenTimesReckoning() {}

    public static HoursFact of(OpeningHoursChanged changed, long version, Instant time, ZoneId zone) {
        return new HoursFact(
                changed.centre(),
                version,
                LocalDate.ofInstant(time, zone),
                changed.weekly().stream().collect(toMap(WeekdayHours::day, day -> open(day.hours()))),
                changed.exceptions().stream().collect(toMap(DateHours::date, date -> open(date.hours()))),
                changed.closedOnPublicHolidays());
    }

    public static RoomFact of(RoomChanged changed, long version) {
        return new RoomFact(
                changed.centre(),
                changed.roomId(),
                version,
                changed.partOf(),
                changed.lentFrom(),
                changed.retiredFrom());
    }

    /** The day it was ended before its time is open. */
    public static ClosureFact of(ClosureChanged changed, long version) {
        var reopenedOn = changed.reopenedOn();
        var from = changed.fromMinute();
        var to = changed.toMinute();
        return new ClosureFact(
                changed.closureId(),
                changed.centre(),
                version,
                Set.copyOf(changed.rooms()),
                changed.from(),
                reopenedOn == null || reopenedOn.isAfter(changed.to()) ? changed.to() : reopenedOn.minusDays(1),
                from == null || to == null ? ALL_DAY : new Open(from, to));
    }

    private static List<Open> open(List<OpenTime> times) {
        return times.stream()
                .map(time -> new Open(time.fromMinute(), time.toMinute()))
                .toList();
    }
}
