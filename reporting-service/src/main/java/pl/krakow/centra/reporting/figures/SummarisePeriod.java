package pl.krakow.centra.reporting.figures;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.counting.ReadPeriod;
import pl.krakow.centra.reporting.counting.ReadPeriod.Reading;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.counting.domain.Sources;
import pl.krakow.centra.reporting.counting.domain.Sources.Source;

/** The figures of a period, per centre and of the centres together. */
@Component
@RequiredArgsConstructor
public class SummarisePeriod {

    private final ReadPeriod readPeriod;
    private final Sources sources;
    private final Clock clock;

    /**
     * @param centres the centres asked for, each once
     * @param compared whether to compare with other periods
     */
    public record Query(Period period, List<String> centres, boolean compared) {}

    /**
     * @param asOf what had been taken in by then is counted
     * @param before in the period of the same length right before; null when that wasn't asked for
     * @param yearAgo in the same period a year ago; null when that wasn't asked for
     */
    public record Summary(
            Instant asOf,
            List<Source> sources,
            Summed now,
            @Nullable Summed before,
            @Nullable Summed yearAgo) {}

    /** @param total of all the centres; whoever counts once counts once over several of them */
    public record Summed(Period period, List<CentreFigures> centres, Figures total) {

        private static Summed of(Period period, Reading reading) {
            return new Summed(
                    period,
                    reading.centres().entrySet().stream()
                            .map(each -> new CentreFigures(each.getKey(), Figures.of(each.getValue())))
                            .toList(),
                    Figures.of(reading.together()));
        }
    }

    public record CentreFigures(String centre, Figures figures) {}

    public Summary handle(Query query) {
        var asOf = clock.instant();
        var period = query.period;
        var periods = query.compared ? List.of(period, period.before(), period.yearAgo()) : List.of(period);
        var read = readPeriod.wholesOf(query.centres, periods);
        return new Summary(
                asOf,
                sources.all(),
                Summed.of(period, read.getFirst()),
                query.compared ? Summed.of(period.before(), read.get(1)) : null,
                query.compared ? Summed.of(period.yearAgo(), read.get(2)) : null);
    }
}
