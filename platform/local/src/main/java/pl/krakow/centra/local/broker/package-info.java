/**
 * A real Kafka broker inside the JVM: KRaft, one node that is broker and controller, data on disk. What a producer got
 * acknowledged survives {@code kill -9}; it does not survive a power cut, since nothing is forced to the disk.
 */
@NullMarked
package pl.krakow.centra.local.broker;

import org.jspecify.annotations.NullMarked;
