package pl.krakow.centra.events.advice.notes;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * The operator's side of changing the key of confidential texts: {@code GET} tells which master keys are still needed and for
 * how many texts, {@code POST} wraps those under old keys now instead of with the next sweep. Called again it goes on where
 * it stopped, at whichever replica. No key and no text is ever answered.
 */
@Slf4j
@Endpoint(id = "notekeys")
@RequiredArgsConstructor
public final class NoteKeysEndpoint {

    private static final Duration AT_MOST = Duration.ofSeconds(20);

    private final WrapAnew wrapAnew;
    private final Clock clock;

    /**
     * @param current what is written is sealed with it
     * @param inUse how many texts each key is needed for
     * @param done whether every other key may be taken out of the environment
     */
    public record State(String current, Map<String, Long> inUse, boolean done) {}

    /** @param wrapped so many were wrapped by this call; unless it is done, another one goes on */
    public record Progress(int wrapped, String current, Map<String, Long> inUse, boolean done) {}

    @ReadOperation
    public State state() {
        var inUse = wrapAnew.inUse();
        return new State(wrapAnew.current(), inUse, isDone(inUse));
    }

    /** Not longer than {@link #AT_MOST}. */
    @WriteOperation
    public Progress wrap() {
        var until = clock.instant().plus(AT_MOST);
        int wrapped = wrapAnew.wrap(() -> clock.instant().isBefore(until));
        var inUse = wrapAnew.inUse();
        log.info("Wrapped the keys of {} texts with {}; in use are {}", wrapped, wrapAnew.current(), inUse);
        return new Progress(wrapped, wrapAnew.current(), inUse, isDone(inUse));
    }

    private boolean isDone(Map<String, Long> inUse) {
        return inUse.keySet().stream().allMatch(wrapAnew.current()::equals);
    }
}
