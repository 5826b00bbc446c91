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
import java.util.function.Predicate;
import java.util.stream.Stream;

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
    private static final String POLISH = "pl";
    private static final List<Rule> RULES = List.of(Rule.values());

    /** The same rules, those first that are asked quickly. */
    private static final List<Rule> QUICK_FIRST = List.of(
            Rule.PAUSED,
            Rule.SAFEGUARDING,
            Rule.QUALIFICATION,
            Rule.LANGUAGE,
            Rule.REQUIRED_SKILL,
            Rule.AGE,
            Rule.GUARDIAN_CONSENT,
            Rule.DEADLINE,
            Rule.OVERLAP,
            Rule.WEEKLY_LIMIT,
            Rule.AVAILABILITY,
            Rule.DISTANCE);

    /** Less than any degree of latitude is long. */
    private static final double METRES_IN_DEGREE = 110_000;

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
        for (var rule : RULES) {
            exclusion(rule, candidate, wanted, post, day, now).ifPresent(found::add);
        }
        return found;
    }

    /** Whether nothing speaks against it: the same as {@link #exclusions} being empty, and quicker. */
    public boolean fits(Candidate candidate, Wanted wanted, Post post, Instant now) {
        var day = decisiveDay(wanted, post, now);
        for (var rule : QUICK_FIRST) {
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
                && !isClearlyTooFar(candidate, wanted)
                && distance(candidate, wanted).isEmpty();
    }

    /** By latitude alone, which costs nothing to reckon. */
    private static boolean isClearlyTooFar(Candidate candidate, Wanted wanted) {
        var home = candidate.home();
        var place = wanted.place();
        return home != null
                && place != null
                && !wanted.remote()
                && Math.abs(home.latitude() - place.latitude()) * METRES_IN_DEGREE
                        > candidate.travelKm() * METRES_IN_KM;
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
        boolean pausing = candidate.pause() != null
                && candidate.pause().holdsOn(now.atZone(wanted.zone()).toLocalDate());
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
                Duration.between(shift.from(), shift.to()).toMinutes()
                        + engagedInWeekOf(shift, candidate, wanted)
                        + inRolesOn(shift.firstDay(), candidate, wanted);
            case Role role -> role.hoursPerWeek() * MINUTES_IN_HOUR + inRolesBeside(role, candidate, wanted);
        };
        return minutes > limit * MINUTES_IN_HOUR
                ? because(
                        Rule.WEEKLY_LIMIT,
                        Map.of("limit", limit, "hours", (minutes + MINUTES_IN_HOUR - 1) / MINUTES_IN_HOUR))
                : Optional.empty();
    }

    /** Minutes a week of the roles they are in while this one lasts, at the time when it is most. */
    private static long inRolesBeside(Role role, Candidate candidate, Wanted wanted) {
        if (candidate.roles().isEmpty()) {
            return 0;
        }
        var begins = candidate.roles().stream()
                .map(InRole::from)
                .filter(day -> day.isAfter(role.from()) && !day.isAfter(role.until()));
        return Stream.concat(Stream.of(role.from()), begins)
                .mapToLong(day -> inRolesOn(day, candidate, wanted))
                .max()
                .orElse(0);
    }

    /** Minutes a week of the roles that last on the day; not of the one in question, in which they are already. */
    private static long inRolesOn(LocalDate day, Candidate candidate, Wanted wanted) {
        return candidate.roles().stream()
                .filter(role -> role.lastsOn(day) && !role.opportunity().equals(wanted.opportunity()))
                .mapToLong(role -> role.hoursPerWeek() * MINUTES_IN_HOUR)
                .sum();
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
                availability(candidate, availabilityPoints(candidate, post)),
                distance(candidate, wanted, metres(candidate, wanted)),
                commitment(candidate, wanted),
                languages(candidate, wanted),
                newcomer(candidate, wanted));
    }

    /** What the points sum to, without saying why. */
    public int score(Candidate candidate, Wanted wanted, Post post) {
        return scoreBesideThePost(candidate, wanted) + availabilityPoints(candidate, post);
    }

    /** What the points sum to of everything that is the same for all posts of an opportunity. */
    private static int scoreBesideThePost(Candidate candidate, Wanted wanted) {
        return share(Criterion.SKILLS, skillsHad(candidate, wanted), skillsNamed(wanted))
                + share(Criterion.INTERESTS, kindsLiked(candidate, wanted), kindsNamed(candidate, wanted))
                + distancePoints(candidate, wanted, metres(candidate, wanted))
                + commitmentPoints(candidate, wanted)
                + (speaksWhatIsAsked(candidate, wanted) ? Criterion.LANGUAGES.most() : 0)
                + (isNewcomerWhereSeatsAreKept(candidate, wanted) ? Criterion.NEWCOMER.most() : 0);
    }

    /**
     * The post that suits best of those nothing speaks against and that pass: of several that suit alike, the first in the
     * opportunity's order.
     */
    public Optional<Best> best(Candidate candidate, Wanted wanted, Predicate<Post> passes, Instant now) {
        Post best = null;
        int most = -1;
        int fitting = 0;
        for (var post : wanted.posts()) {
            if (passes.test(post) && fits(candidate, wanted, post, now)) {
                fitting++;
                int points = availabilityPoints(candidate, post);
                if (points > most) {
                    best = post;
                    most = points;
                }
            }
        }
        return best == null
                ? Optional.empty()
                : Optional.of(new Best(best, scoreBesideThePost(candidate, wanted) + most, fitting));
    }

    /**
     * The post of an opportunity that suits best.
     *
     * @param fitting how many of its posts nothing speaks against
     */
    public record Best(Post post, int score, int fitting) {}

    private static Points skills(Candidate candidate, Wanted wanted) {
        long has = skillsHad(candidate, wanted);
        int named = skillsNamed(wanted);
        return new Points(Criterion.SKILLS, share(Criterion.SKILLS, has, named), Map.of("has", has, "named", named));
    }

    private static int skillsNamed(Wanted wanted) {
        return wanted.requiredSkills().size() + wanted.welcomeSkills().size();
    }

    private static long skillsHad(Candidate candidate, Wanted wanted) {
        return count(wanted.requiredSkills(), candidate.skills()) + count(wanted.welcomeSkills(), candidate.skills());
    }

    private static Points interests(Candidate candidate, Wanted wanted) {
        long has = kindsLiked(candidate, wanted);
        int named = kindsNamed(candidate, wanted);
        return new Points(
                Criterion.INTERESTS, share(Criterion.INTERESTS, has, named), Map.of("has", has, "named", named));
    }

    private static int kindsNamed(Candidate candidate, Wanted wanted) {
        return candidate.interests().isEmpty() ? 0 : wanted.kinds().size();
    }

    private static long kindsLiked(Candidate candidate, Wanted wanted) {
        return count(wanted.kinds(), candidate.interests());
    }

    private static int share(Criterion criterion, long has, int named) {
        return named == 0 ? criterion.most() / 2 : (int) (criterion.most() * has / named);
    }

    private static long count(Collection<String> named, Set<String> has) {
        long count = 0;
        for (var each : named) {
            count += has.contains(each) ? 1 : 0;
        }
        return count;
    }

    private static Points availability(Candidate candidate, int points) {
        boolean said = candidate.availability().isSaid();
        return new Points(
                Criterion.AVAILABILITY,
                points,
                Map.of("said", said, "all", said && points == Criterion.AVAILABILITY.most()));
    }

    private static int availabilityPoints(Candidate candidate, Post post) {
        var availability = candidate.availability();
        int most = Criterion.AVAILABILITY.most();
        if (!availability.isSaid()) {
            return most / 3;
        }
        return switch (post) {
            case Shift shift -> availability.covers(shift.start(), shift.end()) ? most : 0;
            case Role role -> wishedTimes(candidate, role);
        };
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

    private static Points distance(Candidate candidate, Wanted wanted, OptionalDouble metres) {
        return new Points(
                Criterion.DISTANCE,
                distancePoints(candidate, wanted, metres),
                Map.of(
                        "remote",
                        wanted.remote(),
                        "known",
                        metres.isPresent(),
                        "km",
                        metres.isPresent() ? km(metres.getAsDouble()) : 0.0));
    }

    private static int distancePoints(Candidate candidate, Wanted wanted, OptionalDouble metres) {
        int most = Criterion.DISTANCE.most();
        if (wanted.remote()) {
            return candidate.remote() ? most : 0;
        }
        if (metres.isEmpty()) {
            return most / 3;
        }
        double reach = candidate.travelKm() * METRES_IN_KM;
        double left = reach <= 0 ? 0 : 1 - metres.getAsDouble() / reach;
        return (int) Math.floor(most * Math.max(0, left));
    }

    private static Points commitment(Candidate candidate, Wanted wanted) {
        return new Points(
                Criterion.COMMITMENT,
                commitmentPoints(candidate, wanted),
                Map.of(
                        "said",
                        !candidate.wishes().isEmpty(),
                        "wished",
                        candidate.wishes().contains(wanted.commitment())));
    }

    private static int commitmentPoints(Candidate candidate, Wanted wanted) {
        int most = Criterion.COMMITMENT.most();
        if (candidate.wishes().isEmpty()) {
            return most / 2;
        }
        return candidate.wishes().contains(wanted.commitment()) ? most : 0;
    }

    private static Points languages(Candidate candidate, Wanted wanted) {
        boolean speaks = speaksWhatIsAsked(candidate, wanted);
        return new Points(
                Criterion.LANGUAGES,
                speaks ? Criterion.LANGUAGES.most() : 0,
                Map.of("asked", asksForMoreThanPolish(wanted), "speaks", speaks));
    }

    private static boolean asksForMoreThanPolish(Wanted wanted) {
        return wanted.languages().size() > (wanted.languages().contains(POLISH) ? 1 : 0);
    }

    private static boolean speaksWhatIsAsked(Candidate candidate, Wanted wanted) {
        if (!asksForMoreThanPolish(wanted)) {
            return false;
        }
        for (var each : wanted.languages()) {
            if (!each.equals(POLISH) && !candidate.languages().contains(each)) {
                return false;
            }
        }
        return true;
    }

    private static Points newcomer(Candidate candidate, Wanted wanted) {
        boolean both = isNewcomerWhereSeatsAreKept(candidate, wanted);
        return new Points(Criterion.NEWCOMER, both ? Criterion.NEWCOMER.most() : 0, Map.of("kept", both));
    }

    private static boolean isNewcomerWhereSeatsAreKept(Candidate candidate, Wanted wanted) {
        return candidate.newcomer() && wanted.keepsNewcomerSeats();
    }
}
