/** Consuming events at least once with the effect of once: version guards, bounded retries, dead letters, replay. */
@NullMarked
package pl.krakow.centra.kit.consumer;

import org.jspecify.annotations.NullMarked;
