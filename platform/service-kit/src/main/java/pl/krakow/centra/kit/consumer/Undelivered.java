package pl.krakow.centra.kit.consumer;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Some handlers couldn't take an event. The two kinds are counted apart: who had to wait for the store has not used up a
 * try.
 */
abstract sealed class Undelivered extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Map<String, RuntimeException> failures;

    private Undelivered(Map<String, RuntimeException> failures, RuntimeException first) {
        super("not taken by " + failures.keySet(), first);
        this.failures = new LinkedHashMap<>(failures);
    }

    /** The store or the broker is away, for one of the handlers at least. */
    static final class ForNow extends Undelivered {

        @Serial
        private static final long serialVersionUID = 1;

        private ForNow(Map<String, RuntimeException> failures, RuntimeException first) {
            super(failures, first);
        }
    }

    /** Something is wrong with the event, or with who takes it. */
    static final class AtAll extends Undelivered {

        @Serial
        private static final long serialVersionUID = 1;

        private AtAll(Map<String, RuntimeException> failures, RuntimeException first) {
            super(failures, first);
        }
    }

    /** @param failures by consumer, at least one */
    static Undelivered of(Map<String, RuntimeException> failures) {
        return failures.values().stream()
                .filter(Retries::isPassing)
                .findFirst()
                .<Undelivered>map(passing -> new ForNow(failures, passing))
                .orElseGet(
                        () -> new AtAll(failures, failures.values().iterator().next()));
    }

    static Optional<Undelivered> in(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Undelivered undelivered) {
                return Optional.of(undelivered);
            }
        }
        return Optional.empty();
    }

    /** Why, by the name of the consumer. */
    Map<String, RuntimeException> failures() {
        return failures;
    }

    /** Whether trying again can't help any of them. */
    boolean isHopeless() {
        return failures.values().stream().allMatch(UndecodableEvent.class::isInstance);
    }
}
