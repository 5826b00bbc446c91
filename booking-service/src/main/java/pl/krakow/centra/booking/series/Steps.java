package pl.krakow.centra.booking.series;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.series.domain.Act;
import pl.krakow.centra.booking.series.domain.ActResult.Entry;
import pl.krakow.centra.booking.series.domain.Occurrence;
import pl.krakow.centra.booking.series.domain.Reason;
import pl.krakow.centra.booking.series.domain.Series;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreGrant;
import pl.krakow.centra.kit.security.StaffRole;

/** The single steps of acts on series, each on one occurrence. Doing a step again changes nothing. */
@Component
@RequiredArgsConstructor
class Steps {

    /** The act was left by who began it, and has been given up. */
    static final Reason INTERRUPTED = Reasons.reason(BookingProblem.TOOK_TOO_LONG);

    /** What is promised to an act that nobody ends goes back to others after that time, whatever else happens. */
    static final Duration PROMISE = Duration.ofHours(6);

    private final PlacingSteps placing;
    private final ChangingSteps changing;
    private final DecidingSteps deciding;

    /** Claims what an occurrence needs without showing it to anybody; the reason when that can't be. */
    Optional<Reason> prepare(Series series, Act act, Occurrence occurrence, Instant now) {
        return switch (act.kind()) {
            case BEGIN, RETRY -> placing.promise(series, act, occurrence, now.plus(PROMISE));
            case CHANGE -> changing.promise(series, act, occurrence, now.plus(PROMISE), now);
            case APPROVE -> deciding.promise(series, act, occurrence, now.plus(PROMISE), now);
            case CANCEL, DECLINE -> Optional.empty();
        };
    }

    /** Does what was promised, or what can be done where nothing had to be. */
    Entry finish(Series series, Act act, Occurrence occurrence, Instant now) {
        return switch (act.kind()) {
            case BEGIN, RETRY -> placing.finish(series, act, occurrence, now);
            case CHANGE -> changing.finish(series, act, occurrence, now);
            case APPROVE, CANCEL, DECLINE -> deciding.finish(series, act, occurrence, now);
        };
    }

    /** Gives back what was promised. */
    void release(Series series, Act act, Occurrence occurrence, Instant now) {
        switch (act.kind()) {
            case BEGIN, RETRY -> placing.release(series, act, occurrence, now);
            case CHANGE -> changing.release(series, act, occurrence, now);
            case APPROVE -> deciding.release(series, act, occurrence, now);
            case CANCEL, DECLINE -> {
                // These promise nothing.
            }
        }
    }

    /** Who the act is done for, with what they were allowed when it began. */
    static Actor actor(Act act, String centre) {
        List<CentreGrant> grants = !act.authority().isStaff()
                ? List.of()
                : List.of(new CentreGrant(
                        act.authority() == Authority.COORDINATOR ? StaffRole.COORDINATOR : StaffRole.RECEPTIONIST,
                        new CentreId(centre),
                        LocalDate.MIN,
                        LocalDate.MAX));
        return new Actor(act.by(), Set.of(), grants);
    }
}
