/**
 * How much the centres are used. Events become one fact per booking, facts become day buckets, and any period over any
 * centres is read from the buckets; what is read is what a naive recount of the newest facts would give, whatever the
 * order, the repetition and the interruptions of delivery.
 */
@NullMarked
package pl.krakow.centra.reporting.usage;

import org.jspecify.annotations.NullMarked;
