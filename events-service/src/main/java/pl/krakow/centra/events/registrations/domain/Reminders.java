package pl.krakow.centra.events.registrations.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which reminders of an event have gone out, and which are to come; among them what who waits is told when it begins. */
final class Reminders {

    /** Whoever waits is told that long after it has begun without them, and later no more. */
    private static final Duration BEGUN_TOLD_WITHIN = Duration.ofHours(12);

    private static final Duration BEGUN = Duration.ZERO;

    private final List<Duration> sent;
    private boolean changed;

    Reminders(List<Duration> sent) {
        this.sent = new ArrayList<>(sent);
    }

    /** The reminder whose time has come, the nearest only when several have. What nobody was reminded of in time lapses. */
    Optional<Duration> take(Terms terms, Instant now) {
        var start = terms.occasion().start();
        var come = outstanding(terms)
                .filter(before -> !now.isBefore(start.minus(before)))
                .sorted()
                .toList();
        if (come.isEmpty()) {
            return Optional.empty();
        }
        sent.addAll(come);
        changed = true;
        return now.isBefore(start) ? Optional.of(come.getFirst()) : Optional.empty();
    }

    /** Whether who waits is to be told that it has begun without them; once. */
    boolean takeBeginning(Terms terms, Instant now) {
        var start = terms.occasion().start();
        if (beginning(terms).isEmpty() || now.isBefore(start)) {
            return false;
        }
        sent.add(BEGUN);
        changed = true;
        return now.isBefore(start.plus(BEGUN_TOLD_WITHIN));
    }

    /** When who waits is to be told; nothing when they have been, or it isn't on. */
    Optional<Instant> beginning(Terms terms) {
        return terms.occasion().status() == Occasion.Status.ON && !sent.contains(BEGUN)
                ? Optional.of(terms.occasion().start())
                : Optional.empty();
    }

    /** Another date is reminded of again, as far as there is still time for it. */
    void startAgain(Instant start, Instant now) {
        sent.removeIf(before -> now.isBefore(start.minus(before)));
    }

    /** When those that are still to come do. */
    Stream<Instant> due(Terms terms) {
        return outstanding(terms).map(before -> terms.occasion().start().minus(before));
    }

    private Stream<Duration> outstanding(Terms terms) {
        return terms.occasion().status() == Occasion.Status.ON
                ? terms.signUp().reminders().stream().filter(before -> !sent.contains(before))
                : Stream.empty();
    }

    boolean isChanged() {
        return changed;
    }

    List<Duration> sent() {
        return List.copyOf(sent);
    }
}
