package pl.krakow.centra.reporting.counting.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import pl.krakow.centra.reporting.counting.domain.Dimension.Part;

/**
 * What was counted: over a day, over any period, or over several centres. Sums are kept as numbers; who or what counts once is
 * kept as sets, so that a beneficiary who came twice, or to two centres, is still one.
 */
public record Tally(Map<Cell, Long> sums, Map<Cell, MemberSet> members) {

    public static final Tally NOTHING = new Tally(Map.of(), Map.of());

    public Tally {
        sums = Map.copyOf(sums);
        members = Map.copyOf(members);
    }

    /** Counted from nothing, out of the lines alone. */
    public static Tally of(Collection<Line> lines, MemberSets sets) {
        Map<Cell, Long> sums = new HashMap<>();
        Map<Cell, List<Integer>> members = new HashMap<>();
        for (var line : lines) {
            if (line.cell().indicator().distinct()) {
                members.computeIfAbsent(line.cell(), any -> new ArrayList<>()).add(line.member());
            } else {
                sums.merge(line.cell(), line.amount(), Math::addExact);
            }
        }
        Map<Cell, MemberSet> counted = new HashMap<>();
        members.forEach((cell, ordinals) -> counted.put(cell, sets.of(ordinals)));
        return new Tally(sums, counted);
    }

    /** The parts together, with nobody counted twice. */
    public static Tally together(Collection<Tally> parts, MemberSets sets) {
        Map<Cell, Long> sums = new HashMap<>();
        Map<Cell, List<MemberSet>> members = new HashMap<>();
        for (var part : parts) {
            part.sums.forEach((cell, amount) -> sums.merge(cell, amount, Math::addExact));
            part.members.forEach((cell, set) ->
                    members.computeIfAbsent(cell, any -> new ArrayList<>()).add(set));
        }
        Map<Cell, MemberSet> united = new HashMap<>();
        members.forEach((cell, parted) -> united.put(cell, sets.union(parted)));
        return new Tally(sums, united);
    }

    /** The same with survivors in the place of the members that were merged into them. */
    public Tally withSurvivors(Map<Integer, Integer> survivors, MemberSets sets) {
        if (survivors.isEmpty()) {
            return this;
        }
        Map<Cell, MemberSet> replaced = new HashMap<>();
        members.forEach((cell, set) -> replaced.put(cell, sets.withSurvivors(set, survivors)));
        return new Tally(sums, replaced);
    }

    /** Only what figures as a whole need. */
    public Tally wholes() {
        return only(Cell::isOfTheWhole);
    }

    /** What figures as a whole don't need. */
    public Tally rest() {
        return only(cell -> !cell.isOfTheWhole());
    }

    /** What facts add to it, without what is worked out when it is read. */
    public Tally counted() {
        return only(cell -> !cell.indicator().isWorkedOut());
    }

    private Tally only(Predicate<Cell> wanted) {
        Map<Cell, Long> amounts = new HashMap<>(sums);
        amounts.keySet().removeIf(wanted.negate());
        Map<Cell, MemberSet> sets = new HashMap<>(members);
        sets.keySet().removeIf(wanted.negate());
        return new Tally(amounts, sets);
    }

    /**
     * With who of its beneficiaries came for the first time, and who had been there before.
     *
     * @param known every beneficiary that was there earlier
     */
    public Tally sinceEver(MemberSet known, MemberSets sets) {
        var now = members(Cell.whole(Indicator.BENEFICIARIES), sets);
        Map<Cell, MemberSet> more = new HashMap<>(members);
        more.put(Cell.whole(Indicator.NEW_BENEFICIARIES), sets.without(now, known));
        more.put(Cell.whole(Indicator.RETURNING_BENEFICIARIES), sets.common(now, known));
        return new Tally(sums, more);
    }

    /** With sums that are worked out elsewhere; none of them may be there yet. */
    public Tally with(Map<Cell, Long> more) {
        if (more.isEmpty()) {
            return this;
        }
        Map<Cell, Long> all = new HashMap<>(sums);
        all.putAll(more);
        return new Tally(all, members);
    }

    /** 0 where nothing was counted. */
    public long figure(Cell cell) {
        var part = cell.part();
        switch (cell.indicator()) {
            case OCCUPANCY:
                return share(new Cell(Indicator.USED, part), new Cell(Indicator.OPEN, part));
            case FILL_RATE:
                return share(new Cell(Indicator.EVENT_REGISTERED, part), new Cell(Indicator.EVENT_SEATS, part));
            case ANSWER_MEDIAN:
                return AnswerTimes.of(this, 500);
            case ANSWER_NINETY:
                return AnswerTimes.of(this, 900);
            default:
                break;
        }
        if (cell.indicator().distinct()) {
            var set = members.get(cell);
            return set == null ? 0 : set.size();
        }
        return sums.getOrDefault(cell, 0L);
    }

    /** Of 1,000, rounded to the nearest; 0 of nothing. */
    private long share(Cell part, Cell whole) {
        long all = figure(whole);
        return all == 0 ? 0 : Math.addExact(Math.multiplyExact(figure(part), 1_000L), all / 2) / all;
    }

    /** The values a figure is told apart by; a share by those of what it is a share of. */
    public Stream<String> parts(Indicator indicator, Dimension by) {
        var counted = switch (indicator) {
            case OCCUPANCY -> Indicator.OPEN;
            case FILL_RATE -> Indicator.EVENT_SEATS;
            default -> indicator;
        };
        return Stream.concat(sums.keySet().stream(), members.keySet().stream())
                .filter(cell -> cell.indicator() == counted)
                .map(Cell::part)
                .filter(Objects::nonNull)
                .filter(part -> part.dimension() == by)
                .map(Part::value);
    }

    public long figure(Indicator indicator) {
        return figure(Cell.whole(indicator));
    }

    /** Whom a distinct figure counts. */
    public MemberSet members(Cell cell, MemberSets sets) {
        return members.getOrDefault(cell, sets.of(List.of()));
    }
}
