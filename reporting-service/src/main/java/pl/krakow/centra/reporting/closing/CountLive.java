package pl.krakow.centra.reporting.closing;

import java.util.List;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.reporting.closing.domain.Closable;
import pl.krakow.centra.reporting.closing.domain.Counts;
import pl.krakow.centra.reporting.counting.ReadPeriod;
import pl.krakow.centra.reporting.counting.ReadPeriod.Reading;

/** Every number of a period, as it is counted now. */
@Component
@RequiredArgsConstructor
class CountLive {

    private final ReadPeriod readPeriod;
    private final CentreCatalogue centres;

    Counts of(Closable closable) {
        return of(List.of(closable)).getFirst();
    }

    /** In their order. All of them are of every centre, or all of the same. */
    List<Counts> of(List<Closable> closables) {
        var all = centres.all().stream().map(centre -> centre.id().value()).toList();
        return readPeriod
                .of(
                        closables.getFirst().centres(all),
                        closables.stream().map(Closable::period).toList())
                .stream()
                .map(CountLive::counts)
                .toList();
    }

    /** Before it is made into numbers. */
    Reading reading(Closable closable) {
        var all = centres.all().stream().map(centre -> centre.id().value()).toList();
        return readPeriod.of(closable.centres(all), closable.period());
    }

    static Counts counts(Reading reading) {
        return Counts.of(reading.centres(), reading.together());
    }
}
