package pl.krakow.centra.kit.consumer;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;

/**
 * The consumer of a service: reads each event once and hands it to every {@link EventHandler} that wants it. Offsets are
 * committed after the writes of what was polled together, so a crash delivers some events again and loses none.
 *
 * <p>An event that one handler can't take now is handed to all of them again; what it can't take at all is laid aside for
 * that handler alone, once the others have it.
 */
public final class EventConsumer {
    private static final long POLL_MILLIS = 5_000;
    private static final long STOPPED_WITHIN_SECONDS = 10;
    /** While events come thick and fast each poll waits this long for company; who has waited gets the first at once. */
    private static final long GATHERING_MILLIS = 20;

    private final List<EventHandler> handlers;
    private final ConsumerFactory<String, byte[]> consumers;
    private final DeadLetters deadLetters;
    private final String group;
    private volatile @Nullable AbstractMessageListenerContainer<String, byte[]> container;

    /** @param group the consumer group, one for all instances of a service */
    public EventConsumer(
            Collection<EventHandler> handlers,
            ConsumerFactory<String, byte[]> consumers,
            DeadLetters deadLetters,
            String group) {
        this.handlers = List.copyOf(handlers);
        this.consumers = consumers;
        this.deadLetters = deadLetters;
        this.group = group;
    }

    public void start() {
        if (handlers.isEmpty()) {
            return;
        }
        var started = container();
        container = started;
        started.start();
    }

    /** Returns when the consumer has left its group. */
    public void stop() {
        var stopping = container;
        if (stopping == null) {
            return;
        }
        var stopped = new CompletableFuture<Void>();
        stopping.stop(() -> stopped.complete(null));
        stopped.completeOnTimeout(null, STOPPED_WITHIN_SECONDS, TimeUnit.SECONDS)
                .join();
        container = null;
    }

    /** Whether it still runs, if it was started. */
    public boolean running() {
        var started = container;
        return started == null || started.isRunning();
    }

    private AbstractMessageListenerContainer<String, byte[]> container() {
        var topics = handlers.stream()
                .flatMap(handler -> handler.topics().stream())
                .distinct()
                .toArray(String[]::new);
        Arrays.sort(topics);
        var properties = new ContainerProperties(topics);
        properties.setGroupId(group);
        properties.setClientId(group);
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setPollTimeout(POLL_MILLIS);
        properties.setIdleBetweenPolls(GATHERING_MILLIS);
        properties.setMissingTopicsFatal(false);
        properties.setMessageListener(new Delivery(handlers));
        var made = new KafkaMessageListenerContainer<>(consumers, properties);
        made.setBeanName(group);
        made.setCommonErrorHandler(errorHandler());
        return made;
    }

    private DefaultErrorHandler errorHandler() {
        var errorHandler = new DefaultErrorHandler((message, failure) -> layAside(cast(message), failure));
        errorHandler.setBackOffFunction((message, failure) -> Retries.after(failure));
        errorHandler.setResetStateOnRecoveryFailure(false);
        // What was fetched is kept for the next try. To fetch it again would first take the fetch that is under way to
        // come back.
        errorHandler.setSeekAfterError(false);
        return errorHandler;
    }

    private void layAside(ConsumerRecord<String, byte[]> message, Exception failure) {
        var undelivered = Undelivered.in(failure)
                .orElseThrow(() -> new KafkaException("a record failed before it was handed to anybody", failure));
        undelivered.failures().forEach((consumer, why) -> deadLetters.layAside(consumer, message, why));
    }

    @SuppressWarnings("unchecked") // the factory above makes no others
    private static ConsumerRecord<String, byte[]> cast(ConsumerRecord<?, ?> message) {
        return (ConsumerRecord<String, byte[]>) message;
    }
}
