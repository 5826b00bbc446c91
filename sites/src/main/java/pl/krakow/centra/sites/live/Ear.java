package pl.krakow.centra.sites.live;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.domainevents.Topics;

/**
 * Reads the platform's events while a page is open, beginning a little before the first one was: every partition, in no group,
 * without committing anything. So any number of replicas each hear all of it, and the broker keeps nothing of them.
 *
 * <p>A broker that can't be reached is asked again and again; the pages are told. When it is back, reading goes on where it
 * stopped, so nothing is missed.
 */
@Slf4j
@RequiredArgsConstructor
final class Ear {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(4);
    private static final long CHECKED_EVERY_MILLIS = 10_000;
    private static final long BEFORE_MILLIS = 90_000;
    private static final long PAUSE_MILLIS = 2_000;

    private final Streams streams;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Clock clock;

    private @Nullable Thread thread;

    /** Somebody listens: makes sure that there is something to hear. */
    synchronized void wake() {
        if (thread == null) {
            thread = Thread.ofPlatform().name("live-changes").daemon().start(this::listen);
        }
    }

    synchronized void stop() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    /**
     * Whether to go on; decided together with going to sleep, so that nobody who comes now is overheard. A thread that went
     * to sleep never goes on: another may listen by now.
     */
    private synchronized boolean goesOn() {
        if (!Thread.currentThread().equals(thread)) {
            return false;
        }
        if (!Thread.currentThread().isInterrupted() && streams.isWanted()) {
            return true;
        }
        sleep();
        return false;
    }

    private synchronized void sleep() {
        if (Thread.currentThread().equals(thread)) {
            streams.asleep();
            thread = null;
        }
    }

    private void listen() {
        try {
            while (goesOn()) {
                var begun = clock.millis();
                try (var consumer = consumers.get()) {
                    hear(consumer);
                } catch (InterruptException e) {
                    Thread.currentThread().interrupt();
                } catch (RuntimeException e) {
                    streams.deaf(begun);
                    log.info("the platform's events can't be heard: {}", e.toString());
                    pause();
                }
            }
        } finally {
            sleep();
        }
    }

    private void hear(Consumer<String, byte[]> consumer) {
        var from = clock.millis() - BEFORE_MILLIS;
        var partitions = partitions(consumer);
        consumer.assign(partitions);
        var offsets = consumer.offsetsForTimes(
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> from)),
                ANSWERS_WITHIN);
        var ends = consumer.endOffsets(partitions, ANSWERS_WITHIN);
        for (var partition : partitions) {
            var first = offsets.get(partition);
            consumer.seek(partition, first == null ? ends.getOrDefault(partition, 0L) : first.offset());
        }
        streams.hearing(from);
        var answered = clock.millis();
        var asked = System.nanoTime();
        while (goesOn()) {
            for (var message : consumer.poll(POLL)) {
                ChangeReader.read(message).ifPresent(streams::tell);
            }
            if (TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked) >= CHECKED_EVERY_MILLIS) {
                if (answers(consumer, partitions)) {
                    answered = clock.millis();
                    streams.hearing(from);
                } else {
                    streams.deaf(answered);
                }
                asked = System.nanoTime();
            }
        }
    }

    /** A consumer without anything to read looks the same whether the broker is there or not. */
    private static boolean answers(Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        try {
            consumer.endOffsets(partitions, ANSWERS_WITHIN);
            return true;
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            return false;
        }
    }

    private static List<TopicPartition> partitions(Consumer<String, byte[]> consumer) {
        var partitions = new ArrayList<TopicPartition>();
        for (var topic : Topics.all()) {
            var found = consumer.partitionsFor(topic, ANSWERS_WITHIN);
            if (found == null || found.isEmpty()) {
                throw new IllegalStateException("there is no topic " + topic + " yet");
            }
            found.forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
        }
        return partitions;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
