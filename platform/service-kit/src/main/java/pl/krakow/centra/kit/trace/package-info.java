/** Which request caused what: the request id and the W3C trace through HTTP, logs and Kafka. */
@NullMarked
package pl.krakow.centra.kit.trace;

import org.jspecify.annotations.NullMarked;
