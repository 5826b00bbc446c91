package pl.krakow.centra.reporting.rebuilding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import lombok.extern.slf4j.Slf4j;

import pl.krakow.centra.kit.consumer.EventHistory;
import pl.krakow.centra.kit.consumer.ReceivedEvent;
import pl.krakow.centra.kit.consumer.Retries;
import pl.krakow.centra.reporting.counting.domain.Uncountable;
import pl.krakow.centra.reporting.rebuilding.domain.Rebuild.Failure;
import pl.krakow.centra.reporting.rebuilding.domain.Rebuild.Failures;
import pl.krakow.centra.reporting.rebuilding.domain.Rebuild.Stretch;

/**
 * What became of the events of a stretch of the history. What can't be taken in is passed over, as the service's consumer does, which
 * has laid it aside; it would keep a rebuild from ever coming to its end. What says nothing that can be counted is only counted
 * itself; anything else is a fault of the program, is told, and keeps the rebuild from taking anybody's place by itself.
 */
@Slf4j
final class Account {

    private final List<Failure> failures = new ArrayList<>();
    private long taken;
    private long unreadable;

    /** @throws RuntimeException that {@linkplain Retries#isPassing passes}: then all of it is done again */
    void each(EventHistory.Batch batch, Consumer<ReceivedEvent> taking) {
        unreadable += batch.unreadable();
        for (var event : batch.events()) {
            try {
                taking.accept(event);
                taken++;
            } catch (Uncountable e) {
                unreadable++;
                log.debug("passed over {} of {}", event.type(), event.subject(), e);
            } catch (RuntimeException e) {
                if (Retries.isPassing(e)) {
                    throw e;
                }
                fail(event, e);
            }
        }
    }

    private void fail(ReceivedEvent event, RuntimeException failure) {
        if (failures.size() < Failures.TOLD) {
            log.warn("A rebuild lacks {} {} of {}", event.type(), event.id(), event.subject(), failure);
        }
        // What the message says may be what the event says.
        failures.add(new Failure(
                event.type(), event.subject(), event.id(), failure.getClass().getSimpleName()));
    }

    /** Closes the account, and begins another one. */
    Stretch upTo(Map<String, Long> reached, Map<String, Long> ends) {
        var stretch = new Stretch(reached, ends, taken, unreadable, Failures.of(failures));
        taken = 0;
        unreadable = 0;
        failures.clear();
        return stretch;
    }
}
