package pl.krakow.centra.volunteering.rounds.domain;

import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.matching.domain.Busy;
import pl.krakow.centra.volunteering.matching.domain.Candidate;
import pl.krakow.centra.volunteering.matching.domain.Matching;
import pl.krakow.centra.volunteering.matching.domain.Rule;
import pl.krakow.centra.volunteering.matching.domain.Wanted;
import pl.krakow.centra.volunteering.opportunities.domain.PostId;
import pl.krakow.centra.volunteering.rounds.domain.Assignment.Shortage;
import pl.krakow.centra.volunteering.rounds.domain.AssignmentTask.Draft;
import pl.krakow.centra.volunteering.rounds.domain.AssignmentTask.Ruling;
import pl.krakow.centra.volunteering.rounds.domain.Proposal.BrokenPin;
import pl.krakow.centra.volunteering.rounds.domain.Proposal.Instead;
import pl.krakow.centra.volunteering.rounds.domain.Proposal.LeftOut;
import pl.krakow.centra.volunteering.rounds.domain.Proposal.Line;
import pl.krakow.centra.volunteering.rounds.domain.Proposal.Why;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/**
 * Works out a round's proposal, in turns.
 *
 * <p><b>The first turn is exact</b>: it gives as many volunteers a post as can have one, and among all ways to do so the one
 * with the highest sum of scores ({@link Assignment}). With one post each it is the only turn, and the whole proposal is the
 * best there is.
 *
 * <p><b>With several posts each</b> a volunteer's posts may exclude one another: they overlap, or are more hours together
 * than the week's limit. No network of seats knows of that, and the best whole is not to be had in reasonable time (already
 * choosing among overlapping shifts for several people at once is as hard as scheduling). So who has only posts that go
 * together gets all they may have in the first turn, exactly; everybody else gets one, is compared again as engaged for it,
 * and takes part in another turn. Each turn is exact for what the turns before left. That the sum of all turns is the best is
 * not promised; that nobody is without a post who could have had one in the first turn is.
 *
 * <p>Nobody is proposed a long-term role beside anything else.
 */
public final class Turns {

    private static final int SHOWN_INSTEAD = 3;
    private static final int ALL = 100;

    private final List<Entrant> entrants;
    private final List<Opening> openings;
    private final Map<Pairing, Ruling> rulings;
    private final int postsEach;
    private final Matching matching;
    private final Instant now;
    private final long mostPairs;

    private final int[] free;
    private final int[] kept;
    private final Candidate[] candidates;
    private final List<List<Option>> options = new ArrayList<>();
    private final List<List<Option>> given = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<BrokenPin> brokenPins = new ArrayList<>();
    private boolean proved = true;

    /** A post a volunteer fits. */
    private record Option(int opening, int score) {}

    /** The posts a volunteer fits, in order; there may be hundreds of thousands in a round, so each is kept as one number. */
    private static final class Options extends AbstractList<Option> {

        private static final int SCORES = 128;

        private int[] kept = new int[8];
        private int size;

        @Override
        public boolean add(Option option) {
            if (size == kept.length) {
                kept = Arrays.copyOf(kept, 2 * size);
            }
            kept[size++] = option.opening * SCORES + option.score;
            return true;
        }

        @Override
        public Option get(int index) {
            Objects.checkIndex(index, size);
            return new Option(kept[index] / SCORES, kept[index] % SCORES);
        }

        @Override
        public int size() {
            return size;
        }
    }

    private Turns(
            List<Entrant> entrants,
            List<Opening> openings,
            Map<Pairing, Ruling> rulings,
            int postsEach,
            Matching matching,
            Instant now,
            long mostPairs) {
        this.entrants = entrants;
        this.openings = openings;
        this.rulings = rulings;
        this.postsEach = postsEach;
        this.matching = matching;
        this.now = now;
        this.mostPairs = mostPairs;
        this.free = openings.stream().mapToInt(Opening::freeSeats).toArray();
        this.kept = openings.stream().mapToInt(Opening::keptSeats).toArray();
        this.candidates = entrants.stream().map(Entrant::candidate).toArray(Candidate[]::new);
    }

    /**
     * The same entrants, openings and rulings make the same proposal, in whatever order they are given.
     *
     * @param mostPairs of volunteers and posts that fit each other; more don't go into memory
     * @param peopleNow and {@code seatsNow}: the present state of the openings, for comparison
     * @param progress told the percentage of entrants compared
     * @throws TooLarge when there are more pairs
     */
    public static Proposal propose(
            List<Entrant> entrants,
            List<Opening> openings,
            Map<Pairing, Ruling> rulings,
            int postsEach,
            Matching matching,
            Instant now,
            long mostPairs,
            int peopleNow,
            int seatsNow,
            IntConsumer progress) {
        var turns = new Turns(
                entrants.stream()
                        .sorted(Comparator.comparing(
                                entrant -> entrant.candidate().id().toString()))
                        .toList(),
                openings.stream()
                        .sorted(Comparator.comparing(opening -> opening.id().toString()))
                        .toList(),
                rulings,
                postsEach,
                matching,
                now,
                mostPairs);
        return turns.propose(peopleNow, seatsNow, progress);
    }

    private Proposal propose(int peopleNow, int seatsNow, IntConsumer progress) {
        compareAll(progress);
        var pinned = pins();
        int firstCome = firstCome();
        var first = turn(1, pinned);
        var leftOut = leftOut(first);
        for (int turn = 2; turn <= postsEach; turn++) {
            if (turn(turn, Set.of()).assignment.seatsFilled() == 0) {
                break;
            }
        }
        lines.sort(Comparator.comparing(Line::pair));
        long freeSeats = openings.stream().mapToLong(Opening::freeSeats).sum();
        int people = (int) given.stream().filter(posts -> !posts.isEmpty()).count();
        var totals = new ProposalTotals(
                entrants.size(),
                openings.size(),
                freeSeats,
                options.stream().mapToInt(List::size).sum(),
                people,
                lines.size(),
                lines.stream().mapToLong(Line::score).sum(),
                firstCome,
                peopleNow,
                seatsNow,
                proved);
        return new Proposal(lines, leftOut, brokenPins, totals);
    }

    private void compareAll(IntConsumer progress) {
        int told = 0;
        long pairs = 0;
        for (int e = 0; e < candidates.length; e++) {
            var fitting = fitting(e);
            options.add(fitting);
            pairs += fitting.size();
            if (pairs > mostPairs) {
                throw new TooLarge();
            }
            given.add(new ArrayList<>());
            int percent = (int) ((e + 1L) * ALL / candidates.length);
            if (percent > told) {
                told = percent;
                progress.accept(percent);
            }
        }
    }

    /** Openings of one opportunity stand beside each other: what speaks against all of them is asked once. */
    private List<Option> fitting(int entrant) {
        var candidate = candidates[entrant];
        var fitting = new Options();
        @Nullable Wanted asked = null;
        boolean may = false;
        for (int o = 0; o < openings.size(); o++) {
            var opening = openings.get(o);
            var wanted = opening.wanted();
            if (asked == null || !asked.opportunity().equals(wanted.opportunity())) {
                asked = wanted;
                may = entrants.get(entrant).centres().contains(wanted.centre()) && matching.mayFit(candidate, wanted);
            }
            if (may && matching.fits(candidate, wanted, opening.post(), now)) {
                fitting.add(new Option(o, matching.score(candidate, wanted, opening.post())));
            }
        }
        return fitting;
    }

    private boolean fits(int entrant, int opening) {
        var open = openings.get(opening);
        return entrants.get(entrant).centres().contains(open.wanted().centre())
                && matching.fits(candidates[entrant], open.wanted(), open.post(), now);
    }

    private Pairing pairing(int entrant, int opening) {
        return new Pairing(candidates[entrant].id(), openings.get(opening).id());
    }

    /** The pins that can be kept, first come first served among themselves; who has one is engaged for it. */
    private Set<Pairing> pins() {
        Map<VolunteerId, Integer> entrantOf = new HashMap<>();
        for (int e = 0; e < candidates.length; e++) {
            entrantOf.put(candidates[e].id(), e);
        }
        Map<PostId, Integer> openingOf = new HashMap<>();
        for (int o = 0; o < openings.size(); o++) {
            openingOf.put(openings.get(o).id(), o);
        }
        var keeping = new HashSet<Pairing>();
        int[] seats = free.clone();
        int[] ofEntrant = new int[candidates.length];
        var wanted = rulings.entrySet().stream()
                .filter(ruled -> ruled.getValue() == Ruling.PINNED)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        for (var pair : wanted) {
            var entrant = entrantOf.get(pair.volunteer());
            var opening = openingOf.get(pair.post());
            if (entrant == null || opening == null || seats[opening] == 0 || ofEntrant[entrant] == postsEach) {
                brokenPins.add(new BrokenPin(pair, null));
            } else if (!fits(entrant, opening) || !goesWithWhatTheyHave(entrant, opening)) {
                brokenPins.add(new BrokenPin(pair, ruleAgainst(entrant, opening).orElse(null)));
            } else {
                keeping.add(pair);
                seats[opening]--;
                ofEntrant[entrant]++;
                engage(entrant, new Option(opening, scoreOf(entrant, opening)));
            }
        }
        return keeping;
    }

    private int scoreOf(int entrant, int opening) {
        return options.get(entrant).stream()
                .filter(option -> option.opening == opening)
                .findFirst()
                .orElseThrow()
                .score;
    }

    private Optional<Rule> ruleAgainst(int entrant, int opening) {
        var open = openings.get(opening);
        return matching.exclusions(candidates[entrant], open.wanted(), open.post(), now).stream()
                .map(exclusion -> exclusion.rule())
                .findFirst();
    }

    /** From now on the volunteer is engaged at that time as if they had promised it. */
    private void engage(int entrant, Option option) {
        given.get(entrant).add(option);
        if (openings.get(option.opening).post() instanceof Wanted.Shift shift) {
            candidates[entrant] = candidates[entrant].engagedFor(new Busy(shift.from(), shift.to()));
        }
    }

    private boolean goesWithWhatTheyHave(int entrant, int opening) {
        var has = given.get(entrant);
        return has.isEmpty() || (!isRole(opening) && has.stream().noneMatch(option -> isRole(option.opening)));
    }

    private boolean isRole(int opening) {
        return openings.get(opening).post() instanceof Wanted.Role;
    }

    private record Turn(AssignmentTask task, Assignment assignment) {}

    private Turn turn(int number, Set<Pairing> pinned) {
        var draft = new Draft();
        var taking = new ArrayList<List<Option>>();
        for (int e = 0; e < candidates.length; e++) {
            var fitting = number == 1 && given.get(e).isEmpty() ? options.get(e) : remaining(e, pinned);
            taking.add(fitting);
            draft.volunteer(limit(e, number, fitting), candidates[e].newcomer());
        }
        for (int o = 0; o < free.length; o++) {
            draft.post(free[o], Math.min(free[o], kept[o]));
        }
        for (int e = 0; e < candidates.length; e++) {
            for (var option : taking.get(e)) {
                draft.pair(e, option.opening, option.score, rulingOf(e, option.opening, pinned));
            }
        }
        var task = draft.task();
        var assignment = Assignment.best(task);
        proved &= assignment.isProved();
        for (int pair : assignment.pairs()) {
            take(number, task, pair);
        }
        return new Turn(task, assignment);
    }

    private void take(int number, AssignmentTask task, int pair) {
        int entrant = task.volunteerOf(pair);
        int opening = task.postOf(pair);
        boolean wasPinned = task.rulingOf(pair) == Ruling.PINNED;
        lines.add(new Line(pairing(entrant, opening), task.scoreOf(pair), number, wasPinned));
        free[opening]--;
        if (candidates[entrant].newcomer() && kept[opening] > 0) {
            kept[opening]--;
        }
        if (!wasPinned) {
            engage(entrant, new Option(opening, task.scoreOf(pair)));
        }
    }

    /** What still fits beside what they were given; pins stay among it in the first turn. */
    private List<Option> remaining(int entrant, Set<Pairing> pinned) {
        return options.get(entrant).stream()
                .filter(option -> {
                    boolean has = given.get(entrant).stream().anyMatch(one -> one.opening == option.opening);
                    return has
                            ? pinned.contains(pairing(entrant, option.opening))
                            : goesWithWhatTheyHave(entrant, option.opening) && fits(entrant, option.opening);
                })
                .toList();
    }

    private Ruling rulingOf(int entrant, int opening, Set<Pairing> pinned) {
        var pair = pairing(entrant, opening);
        if (pinned.contains(pair)) {
            return Ruling.PINNED;
        }
        return rulings.get(pair) == Ruling.FORBIDDEN ? Ruling.FORBIDDEN : Ruling.OPEN;
    }

    private int limit(int entrant, int number, List<Option> fitting) {
        int has = given.get(entrant).size();
        if (number == 1) {
            if (has > 0) {
                return has;
            }
            return postsEach > 1 && allGoTogether(entrant, fitting) ? postsEach : 1;
        }
        return has < postsEach && (has > 0 || !fitting.isEmpty()) ? 1 : 0;
    }

    /** Whether any of the posts can be had beside any others of them: no overlaps, no limit of hours, no roles. */
    private boolean allGoTogether(int entrant, List<Option> fitting) {
        if (candidates[entrant].weeklyHours() != null) {
            return false;
        }
        var shifts = new ArrayList<Wanted.Shift>();
        for (var option : fitting) {
            if (!(openings.get(option.opening).post() instanceof Wanted.Shift shift)) {
                return false;
            }
            shifts.add(shift);
        }
        shifts.sort(Comparator.comparing(Wanted.Shift::from));
        for (int n = 1; n < shifts.size(); n++) {
            if (shifts.get(n).from().isBefore(shifts.get(n - 1).to())) {
                return false;
            }
        }
        return true;
    }

    /** As it goes without a round: one after the other takes the post that suits best of those with a free seat. */
    private int firstCome() {
        int[] seats = free.clone();
        int[] keptLeft = kept.clone();
        int placed = 0;
        for (int e = 0; e < candidates.length; e++) {
            boolean newcomer = candidates[e].newcomer();
            @Nullable Option best = null;
            for (var option : options.get(e)) {
                int seat = seats[option.opening] - (newcomer ? 0 : keptLeft[option.opening]);
                if (seat > 0 && (best == null || option.score > best.score)) {
                    best = option;
                }
            }
            if (best != null) {
                placed++;
                seats[best.opening]--;
                keptLeft[best.opening] -= newcomer && keptLeft[best.opening] > 0 ? 1 : 0;
            }
        }
        return placed;
    }

    private List<LeftOut> leftOut(Turn first) {
        var left = new ArrayList<LeftOut>();
        for (int e = 0; e < candidates.length; e++) {
            if (given.get(e).isEmpty()) {
                left.add(leftOut(e, first));
            }
        }
        return left;
    }

    private LeftOut leftOut(int entrant, Turn first) {
        var id = candidates[entrant].id();
        return switch (first.assignment.why(entrant)) {
            case Assignment.Unplaced.NothingFits(), Assignment.Unplaced.TakesNone() ->
                new LeftOut(id, Why.NOTHING_FITS, rulesAgainst(entrant), null, List.of());
            case Assignment.Unplaced.Forbidden() -> new LeftOut(id, Why.FORBIDDEN, Map.of(), null, List.of());
            case Shortage shortage -> new LeftOut(id, Why.SHORTAGE, Map.of(), shortage, instead(entrant, first));
        };
    }

    private Map<Rule, Integer> rulesAgainst(int entrant) {
        var against = new EnumMap<Rule, Integer>(Rule.class);
        for (var opening : openings) {
            if (entrants.get(entrant).centres().contains(opening.wanted().centre())) {
                for (var exclusion : matching.exclusions(candidates[entrant], opening.wanted(), opening.post(), now)) {
                    against.merge(exclusion.rule(), 1, Integer::sum);
                }
            }
        }
        return against;
    }

    private List<Instead> instead(int entrant, Turn first) {
        var found = new ArrayList<Instead>();
        var fitting = options.get(entrant);
        int firstPair = first.task.firstPair[entrant];
        for (int n = 0; firstPair + n < first.task.firstPair[entrant + 1]; n++) {
            var option = fitting.get(n);
            if (rulings.get(pairing(entrant, option.opening)) != Ruling.FORBIDDEN) {
                first.assignment
                        .loss(firstPair + n)
                        .ifPresent(
                                loss -> found.add(new Instead(pairing(entrant, option.opening), option.score, loss)));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingLong((Instead one) -> one.loss().placements())
                        .thenComparingLong(one -> one.loss().points())
                        .thenComparing(Instead::pair))
                .limit(SHOWN_INSTEAD)
                .toList();
    }
}
