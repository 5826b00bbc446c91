package pl.krakow.centra.events.studyvisits.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.RegistrationId;

/**
 * What an event of kind study visit has beyond its roster: the plan of the day, the criteria, what assessors think of each
 * application, and what was decided.
 *
 * <p>Criteria don't change once somebody was assessed by them. A decision names everybody who had applied and wasn't decided
 * about before, with the points they had, and never changes; who applies later is decided about by another one. Whether somebody
 * has a seat, the roster says: it follows the decision in one write of its own, which is done again until it is done.
 */
public final class StudyVisit {

    /** So that a document stays far below what a store takes. */
    public static final int MOST_ASSESSMENTS = 5_000;

    private final StudyVisitContents loaded;
    private final List<Assessment> assessments;
    private final List<Ruling> rulings;
    private final List<Decision> decisions;
    private final List<VisitNews> news = new ArrayList<>();
    private @Nullable VisitPlan plan;
    private SelectionRules rules;
    private boolean changed;

    private StudyVisit(StudyVisitContents loaded) {
        this.loaded = loaded;
        this.assessments = new ArrayList<>(loaded.assessments());
        this.rulings = new ArrayList<>(loaded.rulings());
        this.decisions = new ArrayList<>(loaded.decisions());
        this.plan = loaded.plan();
        this.rules = loaded.rules();
    }

    /** A visit of which nothing was said yet. */
    public static StudyVisit blank(EventId event, String centre) {
        return new StudyVisit(
                new StudyVisitContents(event, centre, null, SelectionRules.NONE, List.of(), List.of(), List.of(), 0));
    }

    /** A visit as it was saved. */
    public static StudyVisit saved(StudyVisitContents contents) {
        return new StudyVisit(contents);
    }

    public Deciding plan(VisitPlan wanted, LongPredicate seen) {
        if (!seen.test(revision())) {
            return new Deciding.Outdated();
        }
        var flaw = wanted.flaw();
        if (flaw.isPresent()) {
            return new Deciding.PlanFlawed(flaw.get());
        }
        if (!wanted.equals(plan)) {
            plan = wanted;
            changed = true;
        }
        return new Deciding.Done();
    }

    public Deciding selectBy(SelectionRules wanted, LongPredicate seen) {
        if (!seen.test(revision())) {
            return new Deciding.Outdated();
        }
        var flaw = wanted.flaw();
        if (flaw.isPresent()) {
            return new Deciding.RulesFlawed(flaw.get());
        }
        if (wanted.equals(rules)) {
            return new Deciding.Done();
        }
        if (!assessments.isEmpty() || !rulings.isEmpty() || !decisions.isEmpty()) {
            return new Deciding.CriteriaInUse();
        }
        rules = wanted;
        changed = true;
        return new Deciding.Done();
    }

    /** One assessor's marks for one application; they take the place of the same assessor's earlier ones. */
    public Deciding assess(Assessment assessment) {
        if (isDecided(assessment.application())) {
            return new Deciding.AlreadyDecided();
        }
        for (var criterion : assessment.marks().keySet()) {
            if (rules.find(criterion).filter(Criterion::isScored).isEmpty()) {
                return new Deciding.CriterionUnknown(criterion);
            }
        }
        var unfit = rules.scored()
                .filter(criterion -> {
                    var mark = assessment.marks().get(criterion.id());
                    return mark == null || mark < 0 || mark > criterion.scale();
                })
                .findFirst();
        if (unfit.isPresent()) {
            return new Deciding.MarkUnfit(unfit.get().id(), unfit.get().scale());
        }
        assessments.removeIf(known -> known.application().equals(assessment.application())
                && known.assessor().equals(assessment.assessor()));
        if (assessments.size() >= MOST_ASSESSMENTS) {
            return new Deciding.TooMany(MOST_ASSESSMENTS);
        }
        assessments.add(assessment);
        changed = true;
        return new Deciding.Done();
    }

    /** The staff say whether something that must be met is. */
    public Deciding rule(Ruling ruling) {
        if (isDecided(ruling.application())) {
            return new Deciding.AlreadyDecided();
        }
        if (rules.find(ruling.criterion())
                .filter(criterion -> !criterion.isScored())
                .isEmpty()) {
            return new Deciding.CriterionUnknown(ruling.criterion());
        }
        rulings.removeIf(known -> known.application().equals(ruling.application())
                && known.criterion().equals(ruling.criterion()));
        rulings.add(ruling);
        changed = true;
        return new Deciding.Done();
    }

    /** How those of these stand who aren't decided about, the best first, then who doesn't qualify. */
    public List<Standing> ranking(Collection<Applicant> applicants, LocalDate day) {
        var open = applicants.stream()
                .filter(applicant -> !isDecided(applicant.id()))
                .toList();
        return Ranking.of(rules, open, assessments, rulings, day);
    }

    /**
     * Decides about everybody who has applied.
     *
     * @param applicants all who wait for a decision
     * @param words for everybody who can't go
     */
    public Deciding decide(
            Collection<Applicant> applicants,
            LocalDate day,
            @Nullable String words,
            String by,
            LongPredicate seen,
            Instant at) {
        if (!seen.test(revision())) {
            return new Deciding.Outdated();
        }
        var standings = ranking(applicants, day);
        if (standings.isEmpty()) {
            return new Deciding.NobodyApplied();
        }
        var waiting = standings.stream()
                .filter(standing -> standing.verdict() == Standing.Verdict.NOT_ASSESSED)
                .map(Standing::application)
                .toList();
        if (!waiting.isEmpty()) {
            return new Deciding.NotAssessed(waiting);
        }
        var decision = new Decision(by, at, standings, words);
        decisions.add(decision);
        news.add(new VisitNews.Decided(decision));
        changed = true;
        return new Deciding.Done();
    }

    private boolean isDecided(RegistrationId application) {
        return decision(application).isPresent();
    }

    /** The decision about an application; nothing while there is none. */
    public Optional<Decision> decision(RegistrationId application) {
        return decisions.stream()
                .filter(decision -> decision.of(application).isPresent())
                .findFirst();
    }

    /** Who assessed it, in the order in which they did. */
    public List<Assessment> assessmentsOf(RegistrationId application) {
        return assessments.stream()
                .filter(assessment -> assessment.application().equals(application))
                .toList();
    }

    /** Nothing is left of what was written in words about these applications; marks and points stay. */
    public void forgetWords(Collection<RegistrationId> applications) {
        var theirs = new HashSet<>(applications);
        assessments.replaceAll(each -> theirs.contains(each.application()) ? each.withoutComment() : each);
        rulings.replaceAll(each -> theirs.contains(each.application()) ? each.withoutReason() : each);
        decisions.replaceAll(decision -> new Decision(
                decision.by(),
                decision.at(),
                decision.standings().stream()
                        .map(each -> theirs.contains(each.application()) ? each.withoutReasons() : each)
                        .toList(),
                decision.words()));
        changed |= !assessments.equals(loaded.assessments())
                || !rulings.equals(loaded.rulings())
                || !decisions.equals(loaded.decisions());
    }

    public EventId event() {
        return loaded.event();
    }

    public String centre() {
        return loaded.centre();
    }

    public Optional<VisitPlan> plan() {
        return Optional.ofNullable(plan);
    }

    public SelectionRules rules() {
        return rules;
    }

    public List<Decision> decisions() {
        return List.copyOf(decisions);
    }

    /** Everybody something was decided about. */
    public Set<RegistrationId> decided() {
        return decisions.stream()
                .flatMap(decision -> decision.standings().stream())
                .map(Standing::application)
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean isChanged() {
        return changed;
    }

    /** After what was changed since it was loaded. */
    public long revision() {
        return loaded.revision() + (changed ? 1 : 0);
    }

    public List<VisitNews> news() {
        return List.copyOf(news);
    }

    public StudyVisitContents contents() {
        return new StudyVisitContents(
                loaded.event(), loaded.centre(), plan, rules, assessments, rulings, decisions, revision());
    }
}
