package pl.krakow.centra.reporting.contracted;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.centre.OperatorTerm;
import pl.krakow.centra.reporting.contracted.domain.Contract;
import pl.krakow.centra.reporting.contracted.domain.Contracts;
import pl.krakow.centra.reporting.contracted.domain.Pace;
import pl.krakow.centra.reporting.contracted.domain.Progress;
import pl.krakow.centra.reporting.contracted.domain.Promise;
import pl.krakow.centra.reporting.contracted.domain.TermId;
import pl.krakow.centra.reporting.counting.ReadPeriod;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.counting.domain.Tally;

/** How an operator's promises stand: read from the figures, by three queries whatever was promised. */
@Component
@RequiredArgsConstructor
public class FollowContract {

    private final Contracts contracts;
    private final Terms terms;
    private final ReadPeriod readPeriod;
    private final CentreCatalogue centres;
    private final Clock clock;

    /** @param asOf when the figures were read */
    public record Followed(OperatorTerm operator, Contract contract, Instant asOf, List<Progress> progress) {}

    /** Nothing when no operator's term begins at the centre on that day. */
    public Optional<Followed> of(TermId term) {
        return terms.find(term).map(operator -> follow(operator, contracts.find(term)));
    }

    private Followed follow(OperatorTerm operator, Contract contract) {
        var asOf = clock.instant();
        var term = contract.term();
        var zone = centres.find(new CentreId(term.centre())).orElseThrow().zone();
        var today = today(asOf, zone);
        Map<Promise, Pace> paces = new LinkedHashMap<>();
        contract.promises()
                .forEach(promise -> Pace.on(today, term, promise.due()).ifPresent(pace -> paces.put(promise, pace)));
        var tallies = read(term.centre(), paces);
        return new Followed(
                operator,
                contract,
                asOf,
                contract.promises().stream()
                        .map(promise -> progress(promise, paces.get(promise), today, tallies))
                        .toList());
    }

    private Map<Period, Tally> read(String centre, Map<Promise, Pace> paces) {
        var periods = paces.values().stream()
                .flatMap(pace -> Stream.concat(Stream.of(pace.counted()), pace.before().stream()))
                .distinct()
                .toList();
        Map<Period, Tally> tallies = new LinkedHashMap<>();
        if (!periods.isEmpty()) {
            var at = List.of(centre);
            boolean wholes =
                    paces.keySet().stream().allMatch(promise -> promise.cell().isWhole());
            var read = wholes ? readPeriod.wholesOf(at, periods) : readPeriod.of(at, periods);
            for (int i = 0; i < periods.size(); i++) {
                tallies.put(periods.get(i), read.get(i).together());
            }
        }
        return tallies;
    }

    private static Progress progress(
            Promise promise, @Nullable Pace pace, LocalDate today, Map<Period, Tally> tallies) {
        if (pace == null) {
            return Progress.of(promise, null, today, 0, 0);
        }
        long achieved = figure(promise, pace.counted(), tallies);
        long before =
                pace.before().map(period -> figure(promise, period, tallies)).orElse(0L);
        return Progress.of(promise, pace, today, achieved, before);
    }

    private static long figure(Promise promise, Period period, Map<Period, Tally> tallies) {
        return tallies.getOrDefault(period, Tally.NOTHING).figure(promise.cell());
    }

    private static LocalDate today(Instant now, ZoneId zone) {
        return LocalDate.ofInstant(now, zone);
    }
}
