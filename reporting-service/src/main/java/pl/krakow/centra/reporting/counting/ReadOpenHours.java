package pl.krakow.centra.reporting.counting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.holiday.PublicHolidaysOfPoland;
import pl.krakow.centra.reporting.counting.domain.OpenHours;
import pl.krakow.centra.reporting.counting.domain.OpenTimes;
import pl.krakow.centra.reporting.counting.domain.OpenTimes.Known;

/** When the rooms of a centre are open. What is known is remembered for a few seconds: it seldom changes. */
@Component
public class ReadOpenHours {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final CentreCatalogue centres;
    private final Clock clock;
    private final Predicate<LocalDate> holidays = new PublicHolidaysOfPoland()::includes;
    private volatile @Nullable Remembered remembered;

    private record Remembered(String of, Known known, Instant until) {}

    ReadOpenHours(CentreCatalogue centres, Clock clock) {
        this.centres = centres;
        this.clock = clock;
    }

    OpenHours of(String centre, OpenTimes openTimes) {
        var zone = CentreId.parse(centre)
                .flatMap(centres::find)
                .map(Centre::zone)
                .orElseGet(() -> centres.city().zone());
        return known(openTimes).of(centre, zone, holidays);
    }

    private Known known(OpenTimes openTimes) {
        var now = clock.instant();
        var stored = openTimes.storedAs();
        var last = remembered;
        if (last != null && last.of.equals(stored) && now.isBefore(last.until)) {
            return last.known;
        }
        var known = openTimes.all();
        remembered = new Remembered(stored, known, now.plus(REMEMBERED));
        return known;
    }
}
