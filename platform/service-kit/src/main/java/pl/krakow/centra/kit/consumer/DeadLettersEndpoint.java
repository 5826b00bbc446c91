package pl.krakow.centra.kit.consumer;

import java.util.Map;

import lombok.RequiredArgsConstructor;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** {@code GET} tells how many dead letters wait per consumer, {@code POST {"consumer": …}} replays them. */
@Endpoint(id = "deadletters")
@RequiredArgsConstructor
public final class DeadLettersEndpoint {
    private final DeadLetters deadLetters;

    @ReadOperation
    public Map<String, Long> waiting() {
        return deadLetters.waiting();
    }

    @WriteOperation
    public DeadLetters.Replay replay(String consumer) {
        try {
            return deadLetters.replay(consumer);
        } catch (IllegalArgumentException e) {
            throw new InvalidEndpointRequestException("there is no such consumer", "consumer", e);
        }
    }
}
