package pl.krakow.centra.events.programme.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What an event must be like to be drafted. Each rule is a refusal or nothing. */
public final class DraftPolicy {

    /** An exhibition may stand for a year. */
    public static final Duration LONGEST = Duration.ofDays(366);

    private static final Duration REACH = Duration.ofDays(3 * 366);
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private DraftPolicy() {}

    /** The first rule the details break. */
    public static Optional<Refusal> refusal(EventDetails details, Instant now) {
        return Stream.of(withinReach(details, now), startsBeforeItEnds(details), notTooLong(details), known(details))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refusal> withinReach(EventDetails details, Instant now) {
        boolean near = Stream.of(details.start(), details.end())
                .allMatch(time -> time.isAfter(now.minus(REACH)) && time.isBefore(now.plus(REACH)));
        return near ? Optional.empty() : Optional.of(new Refusal.OutOfReach());
    }

    private static Optional<Refusal> startsBeforeItEnds(EventDetails details) {
        return details.start().isBefore(details.end()) ? Optional.empty() : Optional.of(new Refusal.EndsBeforeStart());
    }

    private static Optional<Refusal> notTooLong(EventDetails details) {
        return Duration.between(details.start(), details.end()).compareTo(LONGEST) <= 0
                ? Optional.empty()
                : Optional.of(new Refusal.TooLong(LONGEST));
    }

    private static Optional<Refusal> known(EventDetails details) {
        return LANGUAGES.contains(details.language()) ? Optional.empty() : Optional.of(new Refusal.LanguageUnknown());
    }
}
