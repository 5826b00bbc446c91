package pl.krakow.centra.reporting.usage;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;

import pl.krakow.centra.reporting.usage.RecordBooking.Command;
import pl.krakow.centra.reporting.usage.SummariseUsage.Figures;
import pl.krakow.centra.reporting.usage.SummariseUsage.Summary;
import pl.krakow.centra.reporting.usage.domain.BookingState;
import pl.krakow.centra.reporting.usage.domain.Indicator;
import pl.krakow.centra.reporting.usage.domain.Period;
import pl.krakow.centra.reporting.usage.memory.InMemoryMergedBeneficiaries;
import pl.krakow.centra.reporting.usage.memory.InMemorySources;

/** Adds up the newest event of each booking, naively, and compares what the report says. */
final class Recount {

    private Recount() {}

    /** Every period and centre, and the total, of which the report doesn't say what the newest events add up to. */
    static List<String> differences(Ports ports, List<Command> published) {
        SummariseUsage summarise = new SummariseUsage(
                ports.buckets(),
                ports.sets(),
                new InMemoryMergedBeneficiaries(),
                new InMemorySources(),
                Clock.systemUTC());
        Collection<Command> newest = published.stream()
                .collect(toMap(
                        Command::bookingId,
                        command -> command,
                        BinaryOperator.maxBy((a, b) -> Long.compare(a.version(), b.version()))))
                .values();
        List<String> differences = new ArrayList<>();
        for (int from = 0; from < History.DAYS; from++) {
            for (int to = from; to < History.DAYS; to++) {
                Period period = new Period(History.FIRST.plusDays(from), History.FIRST.plusDays(to));
                Summary summary = summarise.handle(new SummariseUsage.Query(period, History.CENTRES));
                summary.centres()
                        .forEach(each -> compare(
                                differences,
                                period + " at " + each.centre(),
                                each.figures(),
                                naively(newest, period, Set.of(each.centre()))));
                compare(
                        differences,
                        period + " in total",
                        summary.total(),
                        naively(newest, period, Set.copyOf(History.CENTRES)));
            }
        }
        return differences;
    }

    private static void compare(List<String> differences, String where, Figures reported, Map<Indicator, Long> naive) {
        if (!reported.values().equals(naive)) {
            differences.add(where + ": reported " + reported.values() + ", counted " + naive);
        }
    }

    private static Map<Indicator, Long> naively(Collection<Command> newest, Period period, Set<String> centres) {
        long uses = 0;
        long requests = 0;
        long cancellations = 0;
        long minutes = 0;
        long people = 0;
        Set<UUID> all = new HashSet<>();
        Set<UUID> organisations = new HashSet<>();
        Set<UUID> groups = new HashSet<>();
        Set<UUID> individuals = new HashSet<>();
        for (Command booking : newest) {
            if (!centres.contains(booking.centre())
                    || booking.date().isBefore(period.from())
                    || booking.date().isAfter(period.to())) {
                continue;
            }
            requests++;
            if (booking.state() == BookingState.CANCELLED || booking.state() == BookingState.WITHDRAWN) {
                cancellations++;
            }
            if (booking.state() == BookingState.CONFIRMED
                    || booking.state() == BookingState.CHECKED_IN
                    || booking.state() == BookingState.COMPLETED) {
                uses++;
                minutes += booking.minutes();
                people += booking.people();
                all.add(booking.beneficiaryId());
                switch (booking.kind()) {
                    case ORGANISATION -> organisations.add(booking.beneficiaryId());
                    case INFORMAL_GROUP -> groups.add(booking.beneficiaryId());
                    case INDIVIDUAL -> individuals.add(booking.beneficiaryId());
                }
            }
        }
        Map<Indicator, Long> figures = new EnumMap<>(Indicator.class);
        figures.put(Indicator.ROOM_USES, uses);
        figures.put(Indicator.REQUESTS, requests);
        figures.put(Indicator.CANCELLATIONS, cancellations);
        figures.put(Indicator.HOURS, minutes);
        figures.put(Indicator.PEOPLE, people);
        figures.put(Indicator.BENEFICIARIES, (long) all.size());
        figures.put(Indicator.ORGANISATIONS, (long) organisations.size());
        figures.put(Indicator.INFORMAL_GROUPS, (long) groups.size());
        figures.put(Indicator.INDIVIDUALS, (long) individuals.size());
        return figures;
    }
}
