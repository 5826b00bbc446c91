package pl.krakow.centra.reporting.counting;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;

import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.counting.domain.Tally;

/** Adds up the newest event of each booking, naively, and compares what is read. */
final class Recount {

    private Recount() {}

    /** Every period and centre, and the total, of which the report doesn't say what the newest events add up to. */
    static List<String> differences(Ports ports, List<Loan> published) {
        Collection<Loan> newest = published.stream()
                .collect(toMap(
                        Loan::bookingId,
                        loan -> loan,
                        BinaryOperator.maxBy((a, b) -> Long.compare(a.version(), b.version()))))
                .values();
        List<String> differences = new ArrayList<>();
        var periods = periods();
        var readings = ports.readPeriod().of(History.CENTRES, periods);
        var wholes = ports.readPeriod().wholesOf(History.CENTRES, periods);
        for (int i = 0; i < periods.size(); i++) {
            var period = periods.get(i);
            var total = naively(newest, period, Set.copyOf(History.CENTRES));
            for (var reading : List.of(readings.get(i), wholes.get(i))) {
                reading.centres()
                        .forEach((centre, tally) -> compare(
                                differences, period + " at " + centre, tally, naively(newest, period, Set.of(centre))));
                compare(differences, period + " in total", reading.together(), total);
            }
        }
        return differences;
    }

    /** All within the history's days, and some that hold whole months and years. */
    private static List<Period> periods() {
        List<Period> periods = new ArrayList<>();
        for (int from = 0; from < History.DAYS; from++) {
            for (int to = from; to < History.DAYS; to++) {
                periods.add(new Period(History.FIRST.plusDays(from), History.FIRST.plusDays(to)));
            }
        }
        periods.add(new Period(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31)));
        periods.add(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31)));
        periods.add(new Period(LocalDate.of(2026, 11, 30), LocalDate.of(2027, 1, 31)));
        return periods;
    }

    private static void compare(List<String> differences, String where, Tally reported, Map<Indicator, Long> naive) {
        naive.forEach((indicator, counted) -> {
            if (reported.figure(indicator) != counted) {
                differences.add(
                        where + ": " + indicator + " reported " + reported.figure(indicator) + ", counted " + counted);
            }
        });
    }

    private static Map<Indicator, Long> naively(Collection<Loan> newest, Period period, Set<String> centres) {
        long uses = 0;
        long requests = 0;
        long cancellations = 0;
        long noShows = 0;
        long minutes = 0;
        long people = 0;
        Set<UUID> all = new HashSet<>();
        Set<UUID> organisations = new HashSet<>();
        Set<UUID> individuals = new HashSet<>();
        Set<UUID> earlier = new HashSet<>();
        for (Loan loan : newest) {
            if (!centres.contains(loan.centre()) || loan.date().isAfter(period.to())) {
                continue;
            }
            if (loan.date().isBefore(period.from())) {
                if (loan.state().isUse()) {
                    earlier.add(loan.beneficiaryId());
                }
                continue;
            }
            requests++;
            switch (loan.state()) {
                case CANCELLED, WITHDRAWN -> cancellations++;
                case NO_SHOW -> noShows++;
                case CONFIRMED, CHECKED_IN, COMPLETED -> {
                    uses++;
                    minutes += loan.minutes();
                    people += loan.people();
                    all.add(loan.beneficiaryId());
                    switch (loan.kind()) {
                        case ORGANISATION -> organisations.add(loan.beneficiaryId());
                        case INDIVIDUAL -> individuals.add(loan.beneficiaryId());
                        case INFORMAL_GROUP -> throw new IllegalStateException("the histories have none");
                    }
                }
                case REQUESTED, DECLINED -> {}
            }
        }
        Map<Indicator, Long> figures = new EnumMap<>(Indicator.class);
        figures.put(Indicator.ROOM_USES, uses);
        figures.put(Indicator.REQUESTS, requests);
        figures.put(Indicator.CANCELLATIONS, cancellations);
        figures.put(Indicator.NO_SHOWS, noShows);
        figures.put(Indicator.HOURS, minutes);
        figures.put(Indicator.OCCUPIED, minutes);
        figures.put(Indicator.PEOPLE, people);
        figures.put(Indicator.BENEFICIARIES, (long) all.size());
        figures.put(Indicator.ORGANISATIONS, (long) organisations.size());
        figures.put(Indicator.INFORMAL_GROUPS, 0L);
        figures.put(Indicator.INDIVIDUALS, (long) individuals.size());
        figures.put(
                Indicator.RETURNING_BENEFICIARIES,
                all.stream().filter(earlier::contains).count());
        figures.put(
                Indicator.NEW_BENEFICIARIES,
                all.stream().filter(each -> !earlier.contains(each)).count());
        return figures;
    }
}
