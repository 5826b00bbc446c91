package pl.krakow.centra.kit.kafka;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;

import pl.krakow.centra.kit.consumer.EventConsumer;

/**
 * Creates missing topics, then starts the consumer. A broker that isn't there yet delays neither the service's start
 * nor its requests: this goes on trying in the background.
 */
@Slf4j
@RequiredArgsConstructor
public final class KafkaStart implements SmartLifecycle {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final KafkaAdmin admin;
    private final EventConsumer consumer;

    private @Nullable Thread thread;
    private volatile boolean running;

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("kafka-start").start(this::prepare);
    }

    private void prepare() {
        var pause = Duration.ofMillis(200);
        try {
            while (running && !topicsExist()) {
                TimeUnit.NANOSECONDS.sleep(pause.toNanos());
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        } catch (InterruptedException e) {
            return;
        }
        synchronized (this) {
            if (running) {
                consumer.start();
            }
        }
    }

    private boolean topicsExist() {
        try {
            return admin.initialize();
        } catch (RuntimeException e) {
            log.debug("the broker isn't there yet", e);
            return false;
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (thread != null) {
            thread.interrupt();
        }
        consumer.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
