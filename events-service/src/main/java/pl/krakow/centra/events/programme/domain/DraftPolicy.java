package pl.krakow.centra.events.programme.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What an event must be like to be drafted. Each rule is a refusal or nothing. */
public final class DraftPolicy {

    /** An exhibition may stand for a year. */
    public static final Duration LONGEST = Duration.ofDays(366);

    private static final Duration REACH = Duration.ofDays(3 * 366);
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private DraftPolicy() {}

    /** The first rule the plan breaks. */
    public static Optional<Refusal> refusal(EventPlan plan, Instant now) {
        return Stream.<Supplier<Optional<Refusal>>>of(
                        () -> refusal(plan.sessions(), now), () -> languages(plan.about()), () -> ages(plan.about()))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The first rule the times break. */
    public static Optional<Refusal> refusal(List<SessionPlan> sessions, Instant now) {
        return Stream.<Supplier<Optional<Refusal>>>of(
                        () -> fewEnough(sessions),
                        () -> withinReach(sessions, now),
                        () -> startBeforeTheyEnd(sessions),
                        () -> oneAfterTheOther(sessions),
                        () -> notTooLong(sessions))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refusal> fewEnough(List<SessionPlan> sessions) {
        return sessions.isEmpty() || sessions.size() > EventDetails.MOST_SESSIONS
                ? Optional.of(new Refusal.SessionsOutOfRange(EventDetails.MOST_SESSIONS))
                : Optional.empty();
    }

    private static Optional<Refusal> withinReach(List<SessionPlan> sessions, Instant now) {
        return first(
                sessions,
                session -> !Stream.of(
                                sessions.get(session).start(),
                                sessions.get(session).end())
                        .allMatch(time -> time.isAfter(now.minus(REACH)) && time.isBefore(now.plus(REACH))),
                Refusal.OutOfReach::new);
    }

    private static Optional<Refusal> startBeforeTheyEnd(List<SessionPlan> sessions) {
        return first(
                sessions,
                session -> !sessions.get(session)
                        .start()
                        .isBefore(sessions.get(session).end()),
                Refusal.EndsBeforeStart::new);
    }

    private static Optional<Refusal> oneAfterTheOther(List<SessionPlan> sessions) {
        return first(
                sessions,
                session -> session > 0
                        && sessions.get(session)
                                .start()
                                .isBefore(sessions.get(session - 1).end()),
                Refusal.SessionsOverlap::new);
    }

    private static Optional<Refusal> notTooLong(List<SessionPlan> sessions) {
        var whole =
                Duration.between(sessions.getFirst().start(), sessions.getLast().end());
        return whole.compareTo(LONGEST) <= 0
                ? Optional.empty()
                : Optional.of(new Refusal.TooLong(sessions.size() - 1, LONGEST));
    }

    private static Optional<Refusal> languages(EventAbout about) {
        return LANGUAGES.containsAll(about.languages()) ? Optional.empty() : Optional.of(new Refusal.LanguageUnknown());
    }

    private static Optional<Refusal> ages(EventAbout about) {
        var from = about.audience().ageFrom();
        var to = about.audience().ageTo();
        return from != null && to != null && from > to ? Optional.of(new Refusal.AgesBackwards()) : Optional.empty();
    }

    private static Optional<Refusal> first(
            List<SessionPlan> sessions, IntPredicate broken, IntFunction<Refusal> refusal) {
        return IntStream.range(0, sessions.size())
                .filter(broken)
                .mapToObj(refusal)
                .findFirst();
    }
}
