package pl.krakow.centra.kit.consumer;

import org.apache.kafka.common.errors.RetriableException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;

/** How often a failed event is tried again before it is laid aside. */
public final class Retries {
    private static final long FIRST_PAUSE = 200;
    private static final long LONGEST_PAUSE = 5_000;
    private static final long TRIES_AFTER_THE_FIRST = 2;

    private Retries() {}

    static BackOff after(Throwable failure) {
        return switch (Undelivered.in(failure).orElse(null)) {
            case Undelivered.ForNow _ -> withoutEnd();
            case Undelivered.AtAll hopeless when hopeless.isHopeless() -> new FixedBackOff(0, 0);
            case null, default -> new FixedBackOff(FIRST_PAUSE, TRIES_AFTER_THE_FIRST);
        };
    }

    /**
     * Whether the store or the broker is away, or others were faster again and again: nothing is wrong with the event, and those behind
     * it would fare no better. The one rule for everybody who takes in events.
     */
    public static boolean isPassing(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientDataAccessException
                    || cause instanceof RecoverableDataAccessException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof RetriableException
                    || (cause instanceof Problem problem && problem.code() == KitProblem.CONFLICT)) {
                return true;
            }
        }
        return false;
    }

    private static BackOff withoutEnd() {
        var backOff = new ExponentialBackOff(FIRST_PAUSE, 2);
        backOff.setMaxInterval(LONGEST_PAUSE);
        return backOff;
    }
}
