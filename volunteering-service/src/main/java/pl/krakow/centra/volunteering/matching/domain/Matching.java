package pl.krakow.centra.volunteering.matching.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import pl.krakow.centra.volunteering.matching.domain.Wanted.Post;
import pl.krakow.centra.volunteering.matching.domain.Wanted.Role;
import pl.krakow.centra.volunteering.matching.domain.Wanted.Shift;
import pl.krakow.centra.volunteering.volunteers.domain.Age;

/**
 * Compares volunteers with posts. Every rule and every criterion is a function of its own, the same for everybody; nothing
 * is drawn, learned or weighted by who asks.
 *
 * @param safeguardingValidFor how old a look into the registers may be on the first day
 */
public record Matching(Period safeguardingValidFor) {

    private static final double METRES_IN_KM = 1000;
    private static final long MINUTES_IN_HOUR = 60;

    /** The whole comparison: all points, and everything that speaks against it. */
    public Match match(Candidate candidate, Wanted wanted, Post post, Instant now) {
        var points = points(candidate, wanted, post);
        return new Match(
                points.stream().mapToInt(Points::points).sum(), points, exclusions(candidate, wanted, post, now));
    }

    /** Everything that speaks against it, in the order of the rules. */
    public List<Exclusion> exclusions(Candidate candidate, Wanted wanted, Post post, Instant now) {
        var day = decisiveDay(wanted, post, now);
        var found = new ArrayList<Exclusion>();
        for (var rule : Rule.values()) {
            exclusion(rule, candidate, wanted, post, day, now).ifPresent(found::add);
        }
        return found;
    }

    /** Whether nothing speaks against it: the same as {@link #exclusions} being empty, and quicker. */
    public boolean fits(Candidate candidate, Wanted wanted, Post post, Instant now) {
        var day = decisiveDay(wanted, post, now);
        for (var rule : Rule.values()) {
            if (exclusion(rule, candidate, wanted, post, day, now).isPresent()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether anything of the opportunity, apart from its posts, speaks against it. What is left has to be asked of every
     * post.
     */
    public boolean mayFit(Candidate candidate, Wanted wanted) {
        return candidate.agrees()
                && candidate.languages().containsAll(wanted.languages())
                && candidate.skills().containsAll(wanted.requiredSkills())
                && distance(candidate, wanted).isEmpty();
    }

    /** The day rules look at: the first one somebody would work, but not one that is over. */
    private static LocalDate decisiveDay(Wanted wanted, Post post, Instant now) {
        var today = now.atZone(wanted.zone()).toLocalDate();
        return post.firstDay().isBefore(today) ? today : post.firstDay();
    }

    private Optional<Exclusion> exclusion(
            Rule rule, Candidate candidate, Wanted wanted, Post post, LocalDate day, Instant now) {
        return switch (rule) {
            case PAUSED -> paused(candidate, wanted, now);
            case DEADLINE -> deadline(wanted, post, now);
            case AVAILABILITY -> availability(candidate, post);
            case WEEKLY_LIMIT -> weeklyLimit(candidate, wanted, post);
            case OVERLAP -> overlap(candidate, post);
            case REQUIRED_SKILL -> missing(Rule.REQUIRED_SKILL, "skills", wanted.requiredSkills(), candidate.skills());
            case QUALIFICATION -> qualification(candidate, wanted, day);
            case LANGUAGE -> missing(Rule.LANGUAGE, "languages", wanted.languages(), candidate.languages());
            case AGE -> age(candidate, wanted, day);
            case GUARDIAN_CONSENT -> guardianConsent(candidate, day);
            case SAFEGUARDING -> safeguarding(candidate, wanted, day);
            case DISTANCE -> distance(candidate, wanted);
        };
    }

    private static Optional<Exclusion> paused(Candidate candidate, Wanted wanted, Instant now) {
        var today = now.atZone(wanted.zone()).toLocalDate();
        boolean pausing = candidate.pause() != null && candidate.pause().holdsOn(today);
        return pausing || !candidate.agrees()
                ? because(Rule.PAUSED, Map.of("agrees", candidate.agrees()))
                : Optional.empty();
    }

    private static Optional<Exclusion> deadline(Wanted wanted, Post post, Instant now) {
        var deadline = wanted.deadline();
        boolean tooLate = deadline != null && !now.isBefore(deadline);
        return tooLate || isOver(wanted, post, now)
                ? because(Rule.DEADLINE, Map.of("begun", !tooLate))
                : Optional.empty();
    }

    private static boolean isOver(Wanted wanted, Post post, Instant now) {
        return switch (post) {
            case Shift shift -> !now.isBefore(shift.from());
            case Role role -> role.until().isBefore(now.atZone(wanted.zone()).toLocalDate());
        };
    }

    private static Optional<Exclusion> availability(Candidate candidate, Post post) {
        return switch (post) {
            case Shift shift ->
                candidate.availability().covers(shift.start(), shift.end())
                        ? Optional.empty()
                        : because(Rule.AVAILABILITY, Map.of("role", false, "hours", 0, "free", 0));
            case Role role -> {
                long free = candidate.availability().minutesAWeek() / MINUTES_IN_HOUR;
                yield candidate.availability().isSaid() && free < role.hoursPerWeek()
                        ? because(Rule.AVAILABILITY, Map.of("role", true, "hours", role.hoursPerWeek(), "free", free))
                        : Optional.empty();
            }
        };
    }

    private static Optional<Exclusion> weeklyLimit(Candidate candidate, Wanted wanted, Post post) {
        var limit = candidate.weeklyHours();
        if (limit == null) {
            return Optional.empty();
        }
        long minutes = switch (post) {
            case Shift shift ->
                Duration.between(shift.from(), shift.to()).toMinutes() + engagedInWeekOf(shift, candidate, wanted);
            case Role role -> role.hoursPerWeek() * MINUTES_IN_HOUR;
        };
        return minutes > limit * MINUTES_IN_HOUR
                ? because(
                        Rule.WEEKLY_LIMIT,
                        Map.of("limit", limit, "hours", (minutes + MINUTES_IN_HOUR - 1) / MINUTES_IN_HOUR))
                : Optional.empty();
    }

    /** Minutes promised already in the week, from Monday on, in which the shift begins. */
    private static long engagedInWeekOf(Shift shift, Candidate candidate, Wanted wanted) {
        if (candidate.busy().isEmpty()) {
            return 0;
        }
        var monday = shift.firstDay().with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
        var from = monday.atStartOfDay(wanted.zone()).toInstant();
        var to = monday.plusWeeks(1).atStartOfDay(wanted.zone()).toInstant();
        return candidate.busy().stream()
                .filter(busy -> !busy.from().isBefore(from) && busy.from().isBefore(to))
                .mapToLong(busy -> Duration.between(busy.from(), busy.to()).toMinutes())
                .sum();
    }

    private static Optional<Exclusion> overlap(Candidate candidate, Post post) {
        return post instanceof Shift shift
                        && candidate.busy().stream().anyMatch(busy -> busy.overlaps(shift.from(), shift.to()))
                ? because(Rule.OVERLAP, Map.of())
                : Optional.empty();
    }

    private static Optional<Exclusion> missing(Rule rule, String fact, Set<String> wanted, Set<String> has) {
        if (has.containsAll(wanted)) {
            return Optional.empty();
        }
        return because(
                rule,
                Map.of(
                        fact,
                        wanted.stream()
                                .filter(each -> !has.contains(each))
                                .sorted()
                                .toList()));
    }

    private static Optional<Exclusion> qualification(Candidate candidate, Wanted wanted, LocalDate day) {
        if (wanted.qualifications().isEmpty()) {
            return Optional.empty();
        }
        var missing = wanted.qualifications().stream()
                .filter(each -> candidate.qualifications().stream()
                        .noneMatch(held -> held.qualification().equals(each) && held.countsOn(day)))
                .sorted()
                .toList();
        return missing.isEmpty() ? Optional.empty() : because(Rule.QUALIFICATION, Map.of("qualifications", missing));
    }

    private static Optional<Exclusion> age(Candidate candidate, Wanted wanted, LocalDate day) {
        return Age.on(day, candidate.bornOn()) < wanted.minimumAge()
                ? because(Rule.AGE, Map.of("minimum", wanted.minimumAge()))
                : Optional.empty();
    }

    private static Optional<Exclusion> guardianConsent(Candidate candidate, LocalDate day) {
        int age = Age.on(day, candidate.bornOn());
        if (age >= Age.FULL) {
            return Optional.empty();
        }
        boolean consented = candidate.guardianConsent() != null
                && candidate.guardianConsent().holdsOn(day);
        boolean hasToAct = age < Age.LIMITED_CAPACITY && !candidate.guardianActs();
        return consented && !hasToAct
                ? Optional.empty()
                : because(Rule.GUARDIAN_CONSENT, Map.of("consented", consented, "acts", !hasToAct));
    }

    private Optional<Exclusion> safeguarding(Candidate candidate, Wanted wanted, LocalDate day) {
        if (!wanted.minors()) {
            return Optional.empty();
        }
        var check = candidate.safeguarding();
        if (check != null && check.forbids()) {
            return because(Rule.SAFEGUARDING, Map.of("admitted", false));
        }
        boolean needsCheck = Age.on(day, candidate.bornOn()) >= Age.FULL;
        boolean clear = check != null && check.isClearOn(day, safeguardingValidFor);
        return needsCheck && !clear ? because(Rule.SAFEGUARDING, Map.of("admitted", true)) : Optional.empty();
    }

    private static Optional<Exclusion> distance(Candidate candidate, Wanted wanted) {
        var metres = metres(candidate, wanted);
        return metres.isPresent() && metres.getAsDouble() > candidate.travelKm() * METRES_IN_KM
                ? because(Rule.DISTANCE, Map.of("km", km(metres.getAsDouble()), "limit", candidate.travelKm()))
                : Optional.empty();
    }

    private static OptionalDouble metres(Candidate candidate, Wanted wanted) {
        var home = candidate.home();
        var place = wanted.place();
        return home == null || place == null || wanted.remote()
                ? OptionalDouble.empty()
                : OptionalDouble.of(home.distanceTo(place));
    }

    private static double km(double metres) {
        return Math.round(metres / METRES_IN_KM * 10) / 10.0;
    }

    private static Optional<Exclusion> because(Rule rule, Map<String, Object> facts) {
        return Optional.of(new Exclusion(rule, facts));
    }

    /** The points of every criterion, in their order. */
    public List<Points> points(Candidate candidate, Wanted wanted, Post post) {
        return List.of(
                skills(candidate, wanted),
                interests(candidate, wanted),
                availabilityPoints(candidate, post),
                distancePoints(candidate, wanted),
                commitment(candidate, wanted),
                languages(candidate, wanted),
                newcomer(candidate, wanted));
    }

    /** What the points sum to, without saying why. */
    public int score(Candidate candidate, Wanted wanted, Post post) {
        return points(candidate, wanted, post).stream().mapToInt(Points::points).sum();
    }

    private static Points skills(Candidate candidate, Wanted wanted) {
        int named = wanted.requiredSkills().size() + wanted.welcomeSkills().size();
        long has =
                count(wanted.requiredSkills(), candidate.skills()) + count(wanted.welcomeSkills(), candidate.skills());
        return share(Criterion.SKILLS, has, named);
    }

    private static Points interests(Candidate candidate, Wanted wanted) {
        int named = candidate.interests().isEmpty() ? 0 : wanted.kinds().size();
        return share(Criterion.INTERESTS, count(wanted.kinds(), candidate.interests()), named);
    }

    private static Points share(Criterion criterion, long has, int named) {
        int points = named == 0 ? criterion.most() / 2 : (int) (criterion.most() * has / named);
        return new Points(criterion, points, Map.of("has", has, "named", named));
    }

    private static long count(Collection<String> named, Set<String> has) {
        return named.stream().filter(has::contains).count();
    }

    private static Points availabilityPoints(Candidate candidate, Post post) {
        var availability = candidate.availability();
        int most = Criterion.AVAILABILITY.most();
        if (!availability.isSaid()) {
            return new Points(Criterion.AVAILABILITY, most / 3, Map.of("said", false, "all", false));
        }
        int points = switch (post) {
            case Shift shift -> availability.covers(shift.start(), shift.end()) ? most : 0;
            case Role role -> wishedTimes(candidate, role);
        };
        return new Points(Criterion.AVAILABILITY, points, Map.of("said", true, "all", points == most));
    }

    private static int wishedTimes(Candidate candidate, Role role) {
        int most = Criterion.AVAILABILITY.most();
        if (candidate.availability().minutesAWeek() < role.hoursPerWeek() * MINUTES_IN_HOUR) {
            return 0;
        }
        if (role.wished().isEmpty()) {
            return most;
        }
        long covered =
                role.wished().stream().filter(candidate.availability()::covers).count();
        return (int) (most * covered / role.wished().size());
    }

    private static Points distancePoints(Candidate candidate, Wanted wanted) {
        int most = Criterion.DISTANCE.most();
        if (wanted.remote()) {
            return new Points(
                    Criterion.DISTANCE,
                    candidate.remote() ? most : 0,
                    Map.of("remote", true, "known", false, "km", 0.0));
        }
        var metres = metres(candidate, wanted);
        if (metres.isEmpty()) {
            return new Points(Criterion.DISTANCE, most / 3, Map.of("remote", false, "known", false, "km", 0.0));
        }
        double reach = candidate.travelKm() * METRES_IN_KM;
        double left = reach <= 0 ? 0 : 1 - metres.getAsDouble() / reach;
        return new Points(
                Criterion.DISTANCE,
                (int) Math.floor(most * Math.max(0, left)),
                Map.of("remote", false, "known", true, "km", km(metres.getAsDouble())));
    }

    private static Points commitment(Candidate candidate, Wanted wanted) {
        int most = Criterion.COMMITMENT.most();
        boolean said = !candidate.wishes().isEmpty();
        boolean wished = candidate.wishes().contains(wanted.commitment());
        int points = wished ? most : said ? 0 : most / 2;
        return new Points(Criterion.COMMITMENT, points, Map.of("said", said, "wished", wished));
    }

    private static Points languages(Candidate candidate, Wanted wanted) {
        var asked = wanted.languages().stream()
                .filter(each -> !each.equals("pl"))
                .sorted()
                .toList();
        boolean speaks = !asked.isEmpty() && candidate.languages().containsAll(asked);
        return new Points(
                Criterion.LANGUAGES,
                speaks ? Criterion.LANGUAGES.most() : 0,
                Map.of("asked", !asked.isEmpty(), "speaks", speaks));
    }

    private static Points newcomer(Candidate candidate, Wanted wanted) {
        boolean both = candidate.newcomer() && wanted.keepsNewcomerSeats();
        return new Points(Criterion.NEWCOMER, both ? Criterion.NEWCOMER.most() : 0, Map.of("kept", both));
    }
}
