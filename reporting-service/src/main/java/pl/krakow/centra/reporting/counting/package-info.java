/**
 * How events become figures. Each event is reckoned into one fact per thing, facts are counted into days, days into months and
 * years, and any period over any centres is read from those; what is read is what a naive recount of the newest facts would
 * give, whatever the order, the repetition and the interruptions of delivery.
 */
@NullMarked
package pl.krakow.centra.reporting.counting;

import org.jspecify.annotations.NullMarked;
