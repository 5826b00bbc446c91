/** What the centres offer to take part in. */
@NullMarked
package pl.krakow.centra.events;

import org.jspecify.annotations.NullMarked;
