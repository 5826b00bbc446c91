package pl.krakow.centra.events.feedback.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.LongPredicate;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.RegistrationId;

/**
 * The box into which those who came to one event put their answers: one document that knows who has answered and what was
 * answered, but not who answered what.
 *
 * <p>An answer is one write: the person is ticked off, their grades are added to counts, their texts are put among the others
 * at places by chance. So nobody answers twice, nothing is lost when a process dies, and a sheet can't be put together again:
 * not by the staff, nor from the store as it is. Who looks at the store before and after an answer could; therefore nothing
 * of what was answered is shown while the box is open, and who was ticked off is forgotten when it is closed.
 *
 * <p>It is prepared → open, once it is settled who came → closed, some days later or when staff say so. Results can be seen
 * once it is closed and {@value #FEWEST} people have answered; of a question that fewer answered, none.
 */
public final class FeedbackBox {

    /** Fewer could be recognised. */
    public static final int FEWEST = 3;

    /** Of all texts together; far below what a document may hold. */
    static final int MOST_LETTERS = 2_000_000;

    private final @Nullable Long version;
    private final EventId event;
    private final String centre;
    private final Set<RegistrationId> answered;
    private final Map<String, List<Integer>> counts = new LinkedHashMap<>();
    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private FeedbackPlan plan;
    private long planRevision;
    private @Nullable Instant due;
    private @Nullable Instant closes;
    private @Nullable Instant closedAt;
    private boolean invited;
    private boolean apart;
    private int attended;
    private int answers;
    private boolean changed;
    private @Nullable Instant gatheredAt;

    private FeedbackBox(@Nullable Long version, BoxContents contents) {
        this.version = version;
        this.event = contents.event();
        this.centre = contents.centre();
        this.plan = contents.plan();
        this.planRevision = contents.planRevision();
        this.due = contents.due();
        this.closes = contents.closes();
        this.closedAt = contents.closedAt();
        this.invited = contents.invited();
        this.apart = contents.apart();
        this.attended = contents.attended();
        this.answered = new HashSet<>(contents.answered());
        this.answers = contents.answers();
        contents.counts().forEach((question, of) -> counts.put(question, new ArrayList<>(of)));
        contents.texts().forEach((question, of) -> texts.put(question, new ArrayList<>(of)));
    }

    /** The box of an event nobody said anything about. */
    public static FeedbackBox blank(EventId event, String centre) {
        return new FeedbackBox(
                null,
                new BoxContents(
                        event,
                        centre,
                        FeedbackPlan.NONE,
                        0,
                        null,
                        null,
                        false,
                        false,
                        null,
                        0,
                        Set.of(),
                        0,
                        Map.of(),
                        Map.of()));
    }

    /** A box as it was saved. */
    public static FeedbackBox saved(long version, BoxContents contents) {
        return new FeedbackBox(version, contents);
    }

    /** What came of saying what is asked. */
    public sealed interface Planning {

        record Planned(long revision) implements Planning {}

        /** Somebody said otherwise meanwhile. */
        record Outdated() implements Planning {}

        record Flawed(FeedbackPlan.Flaw flaw) implements Planning {}

        /** Somebody has answered these questions, or could. */
        record Begun() implements Planning {}
    }

    /**
     * Says whether people are asked, and what; until the box is open.
     *
     * @param end of the event, when it is looked whether it can be opened
     * @param thanked whether those who came were thanked already, so that they have to be asked apart
     */
    public Planning plan(FeedbackPlan wanted, LongPredicate seen, Instant end, boolean thanked) {
        if (!seen.test(planRevision)) {
            return new Planning.Outdated();
        }
        var flaw = wanted.flaw();
        if (flaw.isPresent()) {
            return new Planning.Flawed(flaw.get());
        }
        if (wanted.equals(plan) && planRevision > 0) {
            return new Planning.Planned(planRevision);
        }
        if (closes != null) {
            return new Planning.Begun();
        }
        plan = wanted;
        planRevision++;
        due = wanted.asked() ? end : null;
        apart = wanted.asked() && thanked;
        changed = true;
        return new Planning.Planned(planRevision);
    }

    /** It is not settled yet who came: it is looked again at that time. */
    public void waitUntil(Instant then) {
        if (isPrepared()) {
            due = then;
            changed = true;
        }
    }

    /** Whether it waits to be opened. */
    public boolean isPrepared() {
        return plan.asked() && closes == null;
    }

    /**
     * It is settled who came: they can answer from now on. Opened again, nothing changes.
     *
     * @param who can answer
     * @param from when the days begin to count
     */
    public void open(int who, Instant from) {
        if (isPrepared()) {
            attended = who;
            closes = from.plus(Duration.ofDays(plan.days()));
            // those who came are still to be written to
            due = from;
            changed = true;
        }
    }

    public boolean isOpenAt(Instant now) {
        return closes != null && closedAt == null && now.isBefore(closes);
    }

    /** Whether those who came are still to be written to. */
    public boolean isToInvite(Instant now) {
        return isOpenAt(now) && !invited;
    }

    /** Whether they are asked in a letter of its own, rather than in the one that thanks them. */
    public boolean isAskedApart() {
        return apart;
    }

    /** Those who came were written to. */
    public void invited() {
        if (!invited) {
            invited = true;
            due = closes;
            changed = true;
        }
    }

    /**
     * Somebody who came answers.
     *
     * @param dice a number by chance, from 0 up to and without the given one
     */
    public Answering answer(RegistrationId who, Sheet sheet, IntUnaryOperator dice, Instant now) {
        if (!plan.asked()) {
            return new Answering.NotAsked();
        }
        if (closes == null) {
            return new Answering.TooEarly();
        }
        if (!isOpenAt(now)) {
            return new Answering.TooLate(closedAt == null ? closes : closedAt);
        }
        if (answered.contains(who)) {
            return new Answering.Already();
        }
        var flaw = sheet.flaw(plan.questions());
        if (flaw.isPresent()) {
            return new Answering.Flawed(flaw.get());
        }
        if (letters() + sheet.letters() > MOST_LETTERS
                && plan.questions().stream().anyMatch(question -> isText(question, sheet))) {
            return new Answering.TextsFull();
        }
        answered.add(who);
        answers++;
        plan.questions().forEach(question -> {
            var answer = sheet.answers().get(question.key());
            if (answer != null) {
                put(question, answer, dice);
            }
        });
        changed = true;
        return new Answering.Taken();
    }

    private static boolean isText(FeedbackQuestion question, Sheet sheet) {
        return question.kind() == FeedbackQuestion.Kind.TEXT && sheet.answers().containsKey(question.key());
    }

    private int letters() {
        return texts.values().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum();
    }

    private void put(FeedbackQuestion question, String answer, IntUnaryOperator dice) {
        if (question.kind() == FeedbackQuestion.Kind.TEXT) {
            var others = texts.computeIfAbsent(question.key(), _ -> new ArrayList<>());
            others.add(dice.applyAsInt(others.size() + 1), answer.strip());
            return;
        }
        var grades =
                counts.computeIfAbsent(question.key(), _ -> new ArrayList<>(Collections.nCopies(question.places(), 0)));
        int place = question.place(answer);
        grades.set(place, grades.get(place) + 1);
    }

    public boolean hasAnswered(RegistrationId who) {
        return answered.contains(who);
    }

    /** Nobody answers any more, and who did is forgotten. False when it isn't open. */
    public boolean close(Instant now) {
        if (closes == null || closedAt != null) {
            return false;
        }
        closedAt = now;
        answered.clear();
        due = null;
        changed = true;
        gatheredAt = now;
        return true;
    }

    /** Closes it when its time is up. */
    public void settle(Instant now) {
        if (closes != null && !now.isBefore(closes)) {
            close(now);
        }
    }

    /** Takes the texts out; grades stay. */
    public void forgetTexts() {
        if (!texts.isEmpty()) {
            texts.clear();
            changed = true;
        }
    }

    /** Nothing while it could tell of whom. */
    public Optional<Results> results() {
        if (closedAt == null || answers < FEWEST) {
            return Optional.empty();
        }
        var shown = new LinkedHashMap<String, List<Integer>>();
        counts.forEach((question, of) -> {
            if (of.stream().mapToInt(Integer::intValue).sum() >= FEWEST) {
                shown.put(question, List.copyOf(of));
            }
        });
        var told = new LinkedHashMap<String, List<String>>();
        texts.forEach((question, of) -> told.put(question, List.copyOf(of)));
        return Optional.of(new Results(answers, shown, told));
    }

    public EventId event() {
        return event;
    }

    public String centre() {
        return centre;
    }

    public FeedbackPlan plan() {
        return plan;
    }

    public long planRevision() {
        return planRevision;
    }

    public Optional<Instant> due() {
        return Optional.ofNullable(due);
    }

    public Optional<Instant> closes() {
        return Optional.ofNullable(closes);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** How many could answer. */
    public int attended() {
        return attended;
    }

    public int answers() {
        return answers;
    }

    /** The version it was loaded with; nothing when it was never saved. */
    public OptionalLong version() {
        return version == null ? OptionalLong.empty() : OptionalLong.of(version);
    }

    public boolean isChanged() {
        return changed;
    }

    /** When it was closed, since it was loaded: what was gathered is told then. */
    public Optional<Instant> gatheredAt() {
        return Optional.ofNullable(gatheredAt);
    }

    public BoxContents contents() {
        var allCounts = new LinkedHashMap<String, List<Integer>>();
        counts.forEach((question, of) -> allCounts.put(question, List.copyOf(of)));
        var allTexts = new LinkedHashMap<String, List<String>>();
        texts.forEach((question, of) -> allTexts.put(question, List.copyOf(of)));
        return new BoxContents(
                event,
                centre,
                plan,
                planRevision,
                due,
                closes,
                invited,
                apart,
                closedAt,
                attended,
                answered,
                answers,
                allCounts,
                allTexts);
    }
}
