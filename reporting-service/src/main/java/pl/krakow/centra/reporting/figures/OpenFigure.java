package pl.krakow.centra.reporting.figures;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToLongBiFunction;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.counting.CountedTogether;
import pl.krakow.centra.reporting.counting.FindCountedDays;
import pl.krakow.centra.reporting.counting.ReadPeriod;
import pl.krakow.centra.reporting.counting.domain.BeneficiaryFact;
import pl.krakow.centra.reporting.counting.domain.BeneficiaryKind;
import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.Day;
import pl.krakow.centra.reporting.counting.domain.Fact;
import pl.krakow.centra.reporting.counting.domain.FactId;
import pl.krakow.centra.reporting.counting.domain.Facts;
import pl.krakow.centra.reporting.counting.domain.Generations;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.MemberSet;
import pl.krakow.centra.reporting.counting.domain.MemberSets;
import pl.krakow.centra.reporting.counting.domain.Members;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.counting.domain.RecordedBeneficiaries;
import pl.krakow.centra.reporting.counting.domain.Tally;

/**
 * Shows what a figure is made of: the facts that add up to it, or the members it counts. Ids, versions, dates
 * and amounts; never a name.
 *
 * <p>Figures go on being counted while somebody reads. A part that was read while one was is read again; where the figure changed
 * between one part and another, the last one says so.
 */
@Component
@RequiredArgsConstructor
public class OpenFigure {

    private static final int READ_AGAIN = 3;

    private final ReadPeriod readPeriod;
    private final CountedTogether countedTogether;
    private final Facts facts;
    private final FindCountedDays countedDays;
    private final RecordedBeneficiaries beneficiaries;
    private final Members members;
    private final MemberSets sets;
    private final Generations generations;

    /**
     * @param member whose facts are wanted, of those a distinct figure counts; null for the figure itself
     * @param after the place the part before ended at
     */
    public record Query(
            Cell cell,
            Period period,
            List<String> centres,
            @Nullable UUID member,
            @Nullable Place after,
            int limit) {

        public Query(Cell cell, Period period, List<String> centres, @Nullable Place after, int limit) {
            this(cell, period, centres, null, after, limit);
        }

        /** What the rows of the parts before and these add up to. */
        private long shownWith(List<? extends Row> rows) {
            return (after == null ? 0 : after.shown())
                    + rows.stream().mapToLong(Row::amount).sum();
        }
    }

    /** A place in the list behind a figure. */
    public sealed interface Place {

        /** What all rows up to there added up to. */
        long shown();

        record OfFact(LocalDate date, String centre, String fact, long shown) implements Place {}

        record OfMember(int ordinal, long shown) implements Place {}
    }

    /**
     * @param figure what all rows of all parts add up to; of one that is worked out of others, which open instead, there are none
     * @param next where the next part begins after; null with the last part
     * @param changed with the last part: that it was counted anew between one part and another, so that their rows don't add up to it
     */
    public record Opened(
            long figure, List<Row> rows, @Nullable Place next, boolean changed) {

        private Opened(long figure, List<Row> rows, @Nullable Place next) {
            this(figure, rows, next, false);
        }
    }

    /** One line behind a figure. */
    public sealed interface Row {

        /** What the line adds to the figure. */
        long amount();

        /**
         * What a fact adds on one day; a fact of several days is in several lines.
         *
         * @param event the id of the event that told it; empty of open hours, which several events tell together
         */
        record OfFact(FactId fact, long version, String event, LocalDate date, String centre, long amount)
                implements Row {}

        /**
         * @param version, kind and district of a beneficiary; null until its own event has arrived, and of whoever is none
         */
        record OfMember(
                UUID id,
                @Nullable Long version,
                @Nullable BeneficiaryKind kind,
                @Nullable String district) implements Row {
            @Override
            public long amount() {
                return 1;
            }
        }
    }

    public Opened handle(Query query) {
        return generations.consistently(() -> {
            var opened = open(query);
            for (int again = 0; again < READ_AGAIN && !addsUp(query, opened); again++) {
                opened = open(query);
            }
            return new Opened(opened.figure, opened.rows, opened.next, !addsUp(query, opened));
        });
    }

    /** Of one that has more parts to come it can't be told, nor of one that opens by others; a member's facts are no figure. */
    private static boolean addsUp(Query query, Opened opened) {
        return opened.next != null
                || query.member != null
                || !query.cell.indicator().workedOutOf().isEmpty()
                || query.shownWith(opened.rows) == opened.figure;
    }

    private Opened open(Query query) {
        var tally = readPeriod.of(query.centres, query.period).together();
        long figure = tally.figure(query.cell);
        if (query.cell.indicator() == Indicator.OPEN) {
            return openHours(figure, query);
        }
        if (!query.cell.indicator().workedOutOf().isEmpty()) {
            return new Opened(figure, List.of(), null);
        }
        if (query.member != null) {
            return factsOf(query.member, query);
        }
        return query.cell.indicator().distinct()
                ? members(figure, tally.members(query.cell, sets), query)
                : facts(figure, query);
    }

    /** A line for each day and centre. */
    private Opened openHours(long figure, Query query) {
        var last = query.after instanceof Place.OfFact place ? place : null;
        List<Row.OfFact> found = new ArrayList<>();
        var date = last == null || last.date().isBefore(query.period.from()) ? query.period.from() : last.date();
        for (; !date.isAfter(query.period.to()) && found.size() <= query.limit; date = date.plusDays(1)) {
            for (var centre : query.centres.stream().sorted().toList()) {
                boolean shown = last != null && date.equals(last.date()) && centre.compareTo(last.centre()) <= 0;
                var open = readPeriod.openHours(centre);
                long amount = shown
                        ? 0
                        : open.sums(new Period(date, date), Tally.NOTHING, true).getOrDefault(query.cell, 0L);
                if (amount != 0) {
                    found.add(new Row.OfFact(
                            FactId.of("open-hours", centre), open.versionOn(date), "", date, centre, amount));
                }
            }
        }
        return part(figure, query, found);
    }

    private Opened facts(long figure, Query query) {
        return facts(
                figure, query, tally -> tally.figure(query.cell) != 0, (fact, day) -> fact.amount(query.cell, day));
    }

    /** By which facts one of the members counts: whoever was merged into it brought its own. */
    private Opened factsOf(UUID member, Query query) {
        var cell = query.cell.indicator().isWorkedOut() ? Cell.whole(Indicator.BENEFICIARIES) : query.cell;
        var ordinals = members.known(member).stream()
                .flatMap(ordinal -> readPeriod.mergedInto(ordinal).stream())
                .collect(toSet());
        return facts(
                1,
                query,
                tally -> ordinals.stream().anyMatch(tally.members(cell, sets)::contains),
                (fact, day) -> fact.counts(ordinals, cell, day) ? 1 : 0);
    }

    private Opened facts(long figure, Query query, Predicate<Tally> counted, ToLongBiFunction<Fact, Day> amount) {
        var last = query.after instanceof Place.OfFact place ? place : null;
        List<Row.OfFact> found = new ArrayList<>();
        var from = last == null || last.date().isBefore(query.period.from()) ? query.period.from() : last.date();
        if (!from.isAfter(query.period.to())) {
            countedDays.each(countedTogether.of(query.centres), new Period(from, query.period.to()), counted, day -> {
                found.addAll(rows(day, last, amount));
                return found.size() <= query.limit;
            });
        }
        return part(figure, query, found);
    }

    private List<Row.OfFact> rows(Day day, Place.@Nullable OfFact last, ToLongBiFunction<Fact, Day> amount) {
        return facts.on(day).stream()
                .filter(fact -> last == null || isAfter(last, day, fact))
                .map(fact -> new Row.OfFact(
                        fact.id(),
                        fact.version(),
                        fact.event(),
                        day.date(),
                        day.centre(),
                        amount.applyAsLong(fact, day)))
                .filter(row -> row.amount() != 0)
                .toList();
    }

    private static boolean isAfter(Place.OfFact last, Day day, Fact fact) {
        int order = day.date().compareTo(last.date());
        if (order == 0) {
            order = day.centre().compareTo(last.centre());
        }
        return order > 0 || (order == 0 && fact.id().toString().compareTo(last.fact()) > 0);
    }

    /** As many as are wanted. */
    private static Opened part(long figure, Query query, List<Row.OfFact> found) {
        if (found.size() <= query.limit) {
            return new Opened(figure, List.copyOf(found), null);
        }
        var shown = found.subList(0, query.limit);
        var last = shown.getLast();
        return new Opened(
                figure,
                List.copyOf(shown),
                new Place.OfFact(last.date(), last.centre(), last.fact().toString(), query.shownWith(shown)));
    }

    private Opened members(long figure, MemberSet counted, Query query) {
        int last = query.after instanceof Place.OfMember place ? place.ordinal() : -1;
        var found = counted.after(last, query.limit + 1);
        var shown = found.stream().limit(query.limit).toList();
        var ids = members.ids(shown);
        var known = known(ids.values());
        var rows = shown.stream()
                .map(ids::get)
                .<Row>map(id -> {
                    var fact = Optional.ofNullable(known.get(id));
                    return new Row.OfMember(
                            id,
                            fact.map(BeneficiaryFact::version).orElse(null),
                            fact.map(BeneficiaryFact::kind).orElse(null),
                            fact.map(BeneficiaryFact::district).orElse(null));
                })
                .toList();
        return new Opened(
                figure,
                rows,
                found.size() > shown.size() ? new Place.OfMember(shown.getLast(), query.shownWith(rows)) : null);
    }

    private Map<UUID, BeneficiaryFact> known(Collection<UUID> ids) {
        return beneficiaries.find(ids).stream().collect(toMap(BeneficiaryFact::beneficiaryId, identity()));
    }
}
