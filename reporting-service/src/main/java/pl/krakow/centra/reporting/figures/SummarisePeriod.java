package pl.krakow.centra.reporting.figures;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.counting.ReadPeriod;
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

    /** @param centres the centres asked for, each once */
    public record Query(Period period, List<String> centres) {}

    /**
     * @param asOf what had been taken in by then is counted
     * @param total of all the centres; whoever counts once counts once over several of them
     */
    public record Summary(
            Period period, Instant asOf, List<Source> sources, List<CentreFigures> centres, Figures total) {}

    public record CentreFigures(String centre, Figures figures) {}

    public Summary handle(Query query) {
        var asOf = clock.instant();
        var reading = readPeriod.wholesOf(query.centres, List.of(query.period)).getFirst();
        return new Summary(
                query.period,
                asOf,
                sources.all(),
                reading.centres().entrySet().stream()
                        .map(each -> new CentreFigures(each.getKey(), Figures.of(each.getValue())))
                        .toList(),
                Figures.of(reading.together()));
    }
}
