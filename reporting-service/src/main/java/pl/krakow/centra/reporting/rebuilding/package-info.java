/**
 * Building the figures anew out of the whole history of events, beside those that are read, and putting them in their place in one
 * write. Nothing but figures is touched: no letter is written, nothing is published, no closed period changes.
 */
@NullMarked
package pl.krakow.centra.reporting.rebuilding;

import org.jspecify.annotations.NullMarked;
