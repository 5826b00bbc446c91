package pl.krakow.centra.kit.consumer;

import org.apache.kafka.common.errors.RetriableException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/** How often a failed event is tried again before it is laid aside. */
final class Retries {
    private static final long FIRST_PAUSE = 200;
    private static final long LONGEST_PAUSE = 5_000;
    private static final long TRIES_AFTER_THE_FIRST = 2;

    private Retries() {}

    static BackOff after(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case UndecodableEvent e -> {
                    return new FixedBackOff(0, 0);
                }
                case TransientDataAccessException e -> {
                    return withoutEnd();
                }
                case RecoverableDataAccessException e -> {
                    return withoutEnd();
                }
                case DataAccessResourceFailureException e -> {
                    return withoutEnd();
                }
                case RetriableException e -> {
                    return withoutEnd();
                }
                default -> {}
            }
        }
        return new FixedBackOff(FIRST_PAUSE, TRIES_AFTER_THE_FIRST);
    }

    /** The store or the broker is away: nothing is wrong with the event, and the ones behind it would fare no better. */
    private static BackOff withoutEnd() {
        var backOff = new ExponentialBackOff(FIRST_PAUSE, 2);
        backOff.setMaxInterval(LONGEST_PAUSE);
        return backOff;
    }
}
