package pl.krakow.centra.events.incubation.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One group's way from an idea to a registered association.
 *
 * <p>Each step is open → in progress → done, or left out for a reason; each may be opened again while nothing that was done
 * builds on it. A step goes on only when those it depends on are done or left out, and where its template asks for proof it is
 * done only with evidence. The path ends with a result and may be taken up again; while it has ended, nothing of it changes
 * but notes and who follows it.
 *
 * <p>A path is loaded, asked for one step and saved with the revision it was loaded with.
 */
public final class IncubationPath {

    public static final int MOST_EVIDENCE = 50;
    public static final int MOST_NOTES = 500;
    public static final int MOST_MEMBERS = 30;

    private final PathContents loaded;
    private final List<StepProgress> steps;
    private final List<Member> members;
    private final List<Note> notes;
    private final List<PathNews> news = new ArrayList<>();
    private About about;
    private @Nullable Invitation invitation;
    private @Nullable Ending ending;
    private @Nullable Instant changedAt;

    private IncubationPath(PathContents loaded) {
        this.loaded = loaded;
        this.steps = new ArrayList<>(loaded.steps());
        this.members = new ArrayList<>(loaded.members());
        this.notes = new ArrayList<>(loaded.notes());
        this.about = loaded.about();
        this.invitation = loaded.invitation();
        this.ending = loaded.ending();
    }

    /** A group that sets out. */
    public static IncubationPath begin(
            PathId id, String centre, UUID beneficiary, PathTemplate template, About about, String by, Instant now) {
        var path = new IncubationPath(new PathContents(
                id,
                centre,
                beneficiary,
                template.version(),
                about,
                now,
                by,
                template.steps().stream()
                        .map(step -> StepProgress.open(step.code(), now))
                        .toList(),
                List.of(),
                null,
                List.of(),
                null,
                now,
                0));
        path.changedAt = now;
        path.news.add(new PathNews.Started(now));
        return path;
    }

    /** A path as it was saved. */
    public static IncubationPath saved(PathContents contents) {
        return new IncubationPath(contents);
    }

    // Steps

    /**
     * Says how the group stands with a step.
     *
     * @param template the version this path goes by
     * @param reason why it is left out; needed for that only
     * @param proves which evidence shows that something was done
     */
    public Leading step(
            String code,
            StepState wanted,
            @Nullable String reason,
            PathTemplate template,
            Predicate<Evidence> proves,
            String by,
            Instant now) {
        if (ending != null) {
            return new Leading.Over();
        }
        var step = template.step(code);
        var found = find(code);
        if (step.isEmpty() || found.isEmpty()) {
            return new Leading.Unknown();
        }
        var progress = found.get();
        if (wanted == StepState.SKIPPED && (reason == null || reason.isBlank())) {
            return new Leading.ReasonMissing();
        }
        var why = wanted == StepState.SKIPPED ? reason : null;
        if (progress.state() == wanted && Objects.equals(progress.reason(), why)) {
            return new Leading.Done();
        }
        var objection = wanted.isSettled()
                        || wanted == StepState.IN_PROGRESS && !progress.state().isSettled()
                ? goingOn(step.get(), wanted, progress, proves)
                : openingAgain(step.get(), template);
        if (objection.isPresent()) {
            return objection.get();
        }
        put(progress.in(wanted, now, by, why));
        news.add(new PathNews.StepChanged(code, wanted, now));
        return done(now);
    }

    private Optional<Leading> goingOn(
            TemplateStep step, StepState wanted, StepProgress progress, Predicate<Evidence> proves) {
        if (wanted == StepState.SKIPPED) {
            return Optional.empty();
        }
        var waitsFor = waitsFor(step);
        if (!waitsFor.isEmpty()) {
            return Optional.of(new Leading.Waits(waitsFor));
        }
        if (wanted != StepState.DONE || !step.needsProof()) {
            return Optional.empty();
        }
        if (progress.evidence().isEmpty()) {
            return Optional.of(new Leading.ProofMissing());
        }
        return progress.evidence().stream().anyMatch(proves)
                ? Optional.empty()
                : Optional.of(new Leading.ProofNotConfirmed());
    }

    private Optional<Leading> openingAgain(TemplateStep step, PathTemplate template) {
        var built = template.buildingOn(step.code()).stream()
                .map(TemplateStep::code)
                .filter(later -> find(later)
                        .filter(progress ->
                                progress.state() == StepState.DONE || progress.state() == StepState.IN_PROGRESS)
                        .isPresent())
                .toList();
        return built.isEmpty() ? Optional.empty() : Optional.of(new Leading.BuiltOn(built));
    }

    /** The steps that come before it and aren't settled yet. */
    public List<String> waitsFor(TemplateStep step) {
        return step.after().stream()
                .filter(earlier -> find(earlier)
                        .filter(progress -> progress.state().isSettled())
                        .isEmpty())
                .toList();
    }

    /** Adds evidence to a step; what is there already isn't added twice. */
    public Leading prove(String code, Evidence evidence, Instant now) {
        if (ending != null) {
            return new Leading.Over();
        }
        var found = find(code);
        if (found.isEmpty()) {
            return new Leading.Unknown();
        }
        var known = found.get().evidence();
        if (known.stream().anyMatch(evidence::isTheSameAs)) {
            return new Leading.Done();
        }
        if (known.size() >= MOST_EVIDENCE) {
            return new Leading.TooMany(MOST_EVIDENCE);
        }
        put(found.get().with(Stream.concat(known.stream(), Stream.of(evidence)).toList()));
        return done(now);
    }

    /** This evidence is known to be the group's from now on. */
    public void confirm(Set<UUID> evidence, Instant now) {
        for (var step : List.copyOf(steps)) {
            if (step.evidence().stream().anyMatch(each -> evidence.contains(each.id()) && !each.ours())) {
                put(step.with(step.evidence().stream()
                        .map(each -> evidence.contains(each.id()) ? each.confirmed() : each)
                        .toList()));
                done(now);
            }
        }
    }

    /** Takes evidence back; the last of a step that is done only with proof can't be. */
    public Leading takeBack(String code, UUID evidence, PathTemplate template, Instant now) {
        if (ending != null) {
            return new Leading.Over();
        }
        var found = find(code);
        var left = found.stream()
                .flatMap(step -> step.evidence().stream())
                .filter(each -> !each.id().equals(evidence))
                .toList();
        if (found.isEmpty() || left.size() == found.get().evidence().size()) {
            return new Leading.Unknown();
        }
        boolean needed = template.step(code).map(TemplateStep::needsProof).orElse(false);
        if (left.isEmpty() && needed && found.get().state() == StepState.DONE) {
            return new Leading.ProofMissing();
        }
        put(found.get().with(left));
        return done(now);
    }

    /**
     * What of all that was found may belong to which step: to the first that isn't settled and that it suits. What is
     * evidence of any step already isn't suggested.
     */
    public List<Suggestion> suggestions(List<Found> found, PathTemplate template) {
        var used = steps.stream()
                .flatMap(step -> step.evidence().stream())
                .map(Evidence::reference)
                .toList();
        return found.stream()
                .filter(each -> !used.contains(each.reference()))
                .flatMap(each -> template.steps().stream()
                        .filter(step -> step.suits(each))
                        .filter(step -> find(step.code())
                                .filter(progress -> !progress.state().isSettled())
                                .isPresent())
                        .findFirst()
                        .map(step -> new Suggestion(step.code(), each))
                        .stream())
                .toList();
    }

    /** Something that may belong to a step. */
    public record Suggestion(String step, Found found) {}

    // What is said of it

    public Leading describe(About wanted, Instant now) {
        if (ending != null) {
            return new Leading.Over();
        }
        if (!wanted.equals(about)) {
            about = wanted;
            return done(now);
        }
        return new Leading.Done();
    }

    public Leading note(Note note) {
        if (notes.size() >= MOST_NOTES) {
            return new Leading.TooMany(MOST_NOTES);
        }
        notes.add(note);
        return done(note.at());
    }

    public Leading removeNote(UUID note, Instant now) {
        return removeIf(notes, each -> each.id().equals(note), now);
    }

    private <T> Leading removeIf(List<T> list, Predicate<T> which, Instant now) {
        return list.removeIf(which) ? done(now) : new Leading.Unknown();
    }

    // The group's people

    /** Invites the group's people; an earlier invitation lapses. */
    public Leading invite(Invitation wanted, Instant now) {
        if (ending != null) {
            return new Leading.Over();
        }
        invitation = wanted;
        return done(now);
    }

    /** One of the group's people follows the path from now on; who does already is only called otherwise. */
    public Leading join(Member member, Instant now) {
        if (ending != null) {
            return new Leading.Over();
        }
        if (invitation == null || !invitation.isOpen(now)) {
            return new Leading.Unknown();
        }
        boolean isNew = members.stream().noneMatch(known -> known.subject().equals(member.subject()));
        if (isNew && members.size() >= MOST_MEMBERS) {
            return new Leading.TooMany(MOST_MEMBERS);
        }
        members.removeIf(known -> known.subject().equals(member.subject()));
        members.add(member);
        return done(now);
    }

    public Leading remove(UUID member, Instant now) {
        return removeIf(members, each -> each.id().equals(member), now);
    }

    public Leading leave(String subject, Instant now) {
        return removeIf(members, each -> each.subject().equals(subject), now);
    }

    public boolean isFollowedBy(String subject) {
        return members.stream().anyMatch(member -> member.subject().equals(subject));
    }

    // The end

    public Leading finish(Ending wanted) {
        if (ending != null) {
            return new Leading.Over();
        }
        var reason = wanted.reason();
        if (wanted.result().isExplained() && (reason == null || reason.isBlank())) {
            return new Leading.ReasonMissing();
        }
        if (wanted.result().isRegistered() != (wanted.krs() != null)) {
            return new Leading.NumberDoesntFit();
        }
        ending = wanted;
        invitation = null;
        news.add(new PathNews.Finished(wanted.result(), wanted.at()));
        return done(wanted.at());
    }

    /** The group goes on, or the end was noted by mistake. */
    public Leading resume(Instant now) {
        if (ending == null) {
            return new Leading.NotOver();
        }
        ending = null;
        news.add(new PathNews.Started(now));
        return done(now);
    }

    // What it holds

    /** Whether the group seems not to get on, and how long it has been so. */
    public Optional<Stuck> stuck(PathTemplate template, Duration patience, Instant now, LocalDate today) {
        if (ending != null) {
            return Optional.empty();
        }
        var slow = steps.stream()
                .filter(step -> step.state() == StepState.IN_PROGRESS)
                .filter(step -> days(step.since(), now)
                        > template.step(step.code())
                                .map(TemplateStep::usualDays)
                                .orElse(Integer.MAX_VALUE))
                .map(step -> new Stuck(Stuck.Why.STEP_TAKES_LONG, step.code(), days(step.since(), now)))
                .findFirst();
        if (slow.isPresent()) {
            return slow;
        }
        var goal = about.goal();
        if (goal != null && goal.isBefore(today)) {
            return Optional.of(new Stuck(Stuck.Why.GOAL_MISSED, null, goal.until(today, ChronoUnit.DAYS)));
        }
        boolean busy = steps.stream().anyMatch(step -> step.state() == StepState.IN_PROGRESS);
        var last = lastStep();
        return !busy && last.plus(patience).isBefore(now)
                ? Optional.of(new Stuck(Stuck.Why.NOTHING_GOES_ON, null, days(last, now)))
                : Optional.empty();
    }

    /**
     * Why a group is taken to be stuck.
     *
     * @param step that takes long
     * @param days since
     */
    public record Stuck(Why why, @Nullable String step, long days) {

        /** What makes it seem so. */
        public enum Why {
            STEP_TAKES_LONG,
            NOTHING_GOES_ON,
            GOAL_MISSED
        }
    }

    private Instant lastStep() {
        return steps.stream().map(StepProgress::since).max(Instant::compareTo).orElse(loaded.begun());
    }

    public static long days(Instant since, Instant now) {
        return Duration.between(since, now).toDays();
    }

    /** The steps the group could take up now, in order. */
    public List<TemplateStep> next(PathTemplate template) {
        return ending != null
                ? List.of()
                : template.steps().stream()
                        .filter(step -> find(step.code())
                                .filter(progress -> progress.state() == StepState.OPEN)
                                .isPresent())
                        .filter(step -> waitsFor(step).isEmpty())
                        .toList();
    }

    public Optional<StepProgress> find(String code) {
        return steps.stream().filter(step -> step.code().equals(code)).findFirst();
    }

    public PathId id() {
        return loaded.id();
    }

    public String centre() {
        return loaded.centre();
    }

    public UUID beneficiary() {
        return loaded.beneficiary();
    }

    /** The version of the path it goes by. */
    public int template() {
        return loaded.template();
    }

    public About about() {
        return about;
    }

    public List<StepProgress> steps() {
        return List.copyOf(steps);
    }

    public List<Member> members() {
        return List.copyOf(members);
    }

    public Optional<Ending> ending() {
        return Optional.ofNullable(ending);
    }

    public boolean isChanged() {
        return changedAt != null;
    }

    /** After what was changed since it was loaded. */
    public long revision() {
        return loaded.revision() + (isChanged() ? 1 : 0);
    }

    public List<PathNews> news() {
        return List.copyOf(news);
    }

    public PathContents contents() {
        return new PathContents(
                loaded.id(),
                loaded.centre(),
                loaded.beneficiary(),
                loaded.template(),
                about,
                loaded.begun(),
                loaded.begunBy(),
                steps,
                members,
                invitation,
                notes,
                ending,
                changedAt == null ? loaded.changed() : changedAt,
                revision());
    }

    private void put(StepProgress progress) {
        UnaryOperator<StepProgress> replaced = known -> known.code().equals(progress.code()) ? progress : known;
        steps.replaceAll(replaced);
    }

    private Leading done(Instant at) {
        changedAt = at;
        return new Leading.Done();
    }
}
