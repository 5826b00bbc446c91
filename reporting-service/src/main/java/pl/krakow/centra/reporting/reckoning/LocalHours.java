package pl.krakow.centra.reporting.reckoning;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;

/** On which local day something is, and in which of its hours time passes; whatever offset a publisher wrote a time with. */
final class LocalHours {

    private LocalHours() {}

    static LocalDate day(OffsetDateTime time, ZoneId zone) {
        return time.atZoneSameInstant(zone).toLocalDate();
    }

    /** Minutes by the hour of day, 0 to 23; the hour the clock strikes twice may have up to 120. */
    static SortedMap<Integer, Integer> between(OffsetDateTime start, OffsetDateTime end, ZoneId zone) {
        SortedMap<Integer, Integer> minutes = new TreeMap<>();
        var from = start.atZoneSameInstant(zone);
        var until = end.atZoneSameInstant(zone);
        while (from.isBefore(until)) {
            var nextHour = from.truncatedTo(ChronoUnit.HOURS).plusHours(1);
            var next = nextHour.isBefore(until) ? nextHour : until;
            minutes.merge(
                    from.getHour(), Math.toIntExact(Duration.between(from, next).toMinutes()), Integer::sum);
            from = next;
        }
        return minutes;
    }
}
