package pl.krakow.centra.events.advice.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** What a duty must be like to be planned. Each rule is a refusal or nothing. */
public final class DutyPolicy {

    public static final Duration LONGEST = Duration.ofHours(12);
    public static final Duration REACH = Duration.ofDays(366);

    private DutyPolicy() {}

    /** Why a duty can't be as described. */
    public enum Refusal {
        IN_THE_PAST,
        BEYOND_REACH,
        TOO_LONG,
        NO_SLOT_FITS,
        NOT_ENGAGED,
        NOT_IN_FIELD,
        NOT_THIS_WAY,
        /** A duty begins and ends on the same local date. */
        SPANS_DAYS
    }

    /**
     * The first rule it breaks.
     *
     * @param afterwards whether it may be written down after it was, as the desk does for the sake of what is counted
     */
    public static Optional<Refusal> refusal(Duty duty, Adviser adviser, boolean afterwards, Instant now) {
        var earliest = afterwards ? now.minus(REACH) : now;
        var date = duty.time().start().atZone(duty.zone()).toLocalDate();
        return Stream.of(
                        when(!duty.time().start().isAfter(earliest), Refusal.IN_THE_PAST),
                        when(duty.time().start().isAfter(now.plus(REACH)), Refusal.BEYOND_REACH),
                        when(duty.time().length().compareTo(LONGEST) > 0, Refusal.TOO_LONG),
                        when(
                                duty.time()
                                        .end()
                                        .minusMillis(1)
                                        .atZone(duty.zone())
                                        .toLocalDate()
                                        .isAfter(date),
                                Refusal.SPANS_DAYS),
                        when(duty.slots().isEmpty(), Refusal.NO_SLOT_FITS),
                        when(!adviser.worksAt(duty.centre(), date), Refusal.NOT_ENGAGED),
                        when(!adviser.profile().fields().containsAll(duty.fields()), Refusal.NOT_IN_FIELD),
                        when(!adviser.profile().ways().contains(duty.place().way()), Refusal.NOT_THIS_WAY))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refusal> when(boolean broken, Refusal refusal) {
        return broken ? Optional.of(refusal) : Optional.empty();
    }
}
