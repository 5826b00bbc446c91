package pl.krakow.centra.reporting.counting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.holiday.PublicHolidaysOfPoland;
import pl.krakow.centra.reporting.counting.domain.OpenHours;
import pl.krakow.centra.reporting.counting.domain.OpenTimes;
import pl.krakow.centra.reporting.counting.domain.OpenTimes.Known;

/**
 * When the rooms of a centre are open. What is known is remembered for a few seconds: it seldom changes; and as long as it doesn't, what
 * was worked out of it is too.
 */
@Component
public class ReadOpenHours {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final CentreCatalogue centres;
    private final Clock clock;
    private final Predicate<LocalDate> holidays = new PublicHolidaysOfPoland()::includes;
    private volatile @Nullable Remembered remembered;

    private record Remembered(String of, Known known, Instant until, Map<String, OpenHours> centres) {}

    ReadOpenHours(CentreCatalogue centres, Clock clock) {
        this.centres = centres;
        this.clock = clock;
    }

    OpenHours of(String centre, OpenTimes openTimes) {
        var remembered = remembered(openTimes);
        return remembered.centres.computeIfAbsent(centre, id -> remembered.known.of(id, centres.zoneOf(id), holidays));
    }

    private Remembered remembered(OpenTimes openTimes) {
        var now = clock.instant();
        var stored = openTimes.storedAs();
        var last = remembered;
        if (last != null && !last.of.equals(stored)) {
            last = null;
        }
        if (last != null && now.isBefore(last.until)) {
            return last;
        }
        var known = openTimes.all();
        var next = new Remembered(
                stored,
                known,
                now.plus(REMEMBERED),
                last != null && last.known.equals(known) ? last.centres : new ConcurrentHashMap<>());
        remembered = next;
        return next;
    }
}
