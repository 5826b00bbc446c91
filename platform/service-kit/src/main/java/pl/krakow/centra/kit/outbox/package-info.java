/** Events carried by the aggregate's own document and relayed to Kafka: never lost, in order per aggregate, perhaps twice. */
@NullMarked
package pl.krakow.centra.kit.outbox;

import org.jspecify.annotations.NullMarked;
