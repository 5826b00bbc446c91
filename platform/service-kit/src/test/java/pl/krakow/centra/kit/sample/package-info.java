/** A service of a few notes, to try the kit on. */
@NullMarked
package pl.krakow.centra.kit.sample;

import org.jspecify.annotations.NullMarked;
