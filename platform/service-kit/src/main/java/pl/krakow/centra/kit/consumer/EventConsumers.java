package pl.krakow.centra.kit.consumer;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;

/**
 * A consumer per {@link EventHandler}. Offsets are committed after the writes of what was polled together, so a crash
 * delivers some events again and loses none.
 */
public final class EventConsumers {
    private static final long POLL_MILLIS = 5_000;
    private static final long STOPPED_WITHIN_SECONDS = 10;
    /** While events come thick and fast each poll waits this long for company; who has waited gets the first at once. */
    private static final long GATHERING_MILLIS = 20;

    private final Collection<EventHandler> handlers;
    private final ConsumerFactory<String, byte[]> consumers;
    private final DeadLetters deadLetters;
    private final List<AbstractMessageListenerContainer<String, byte[]>> containers = new CopyOnWriteArrayList<>();

    public EventConsumers(
            Collection<EventHandler> handlers, ConsumerFactory<String, byte[]> consumers, DeadLetters deadLetters) {
        this.handlers = List.copyOf(handlers);
        this.consumers = consumers;
        this.deadLetters = deadLetters;
    }

    public void start() {
        handlers.stream().map(this::container).forEach(containers::add);
        containers.forEach(AbstractMessageListenerContainer::start);
    }

    /** Stops them side by side, since each takes its time to leave its group. */
    public void stop() {
        var stopping = containers.stream().map(EventConsumers::stop).toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(stopping)
                .completeOnTimeout(null, STOPPED_WITHIN_SECONDS, TimeUnit.SECONDS)
                .join();
        containers.clear();
    }

    private static CompletableFuture<Void> stop(AbstractMessageListenerContainer<String, byte[]> container) {
        var stopped = new CompletableFuture<Void>();
        container.stop(() -> stopped.complete(null));
        return stopped;
    }

    /** Whether every consumer that was started still runs. */
    public boolean running() {
        return containers.stream().allMatch(AbstractMessageListenerContainer::isRunning);
    }

    private AbstractMessageListenerContainer<String, byte[]> container(EventHandler handler) {
        var properties = new ContainerProperties(handler.topics().toArray(String[]::new));
        properties.setGroupId(handler.consumer());
        properties.setClientId(handler.consumer());
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setPollTimeout(POLL_MILLIS);
        properties.setIdleBetweenPolls(GATHERING_MILLIS);
        properties.setMissingTopicsFatal(false);
        properties.setMessageListener(new Delivery(handler));
        var container = new KafkaMessageListenerContainer<>(consumers, properties);
        container.setBeanName(handler.consumer());
        container.setCommonErrorHandler(errorHandler(handler));
        return container;
    }

    private DefaultErrorHandler errorHandler(EventHandler handler) {
        var errorHandler = new DefaultErrorHandler(
                (message, failure) -> deadLetters.layAside(handler.consumer(), cast(message), failure));
        errorHandler.setBackOffFunction((message, failure) -> Retries.after(failure));
        errorHandler.setResetStateOnRecoveryFailure(false);
        return errorHandler;
    }

    @SuppressWarnings("unchecked") // the factory above makes no others
    private static ConsumerRecord<String, byte[]> cast(ConsumerRecord<?, ?> message) {
        return (ConsumerRecord<String, byte[]>) message;
    }
}
