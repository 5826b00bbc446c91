/** Recurrence rules worked out by a library, in dates without a zone, so that no clock change can touch them. */
@NullMarked
package pl.krakow.centra.kit.recurrence;

import org.jspecify.annotations.NullMarked;
