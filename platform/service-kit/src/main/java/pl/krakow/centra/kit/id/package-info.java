/** Ids that are made, not looked up. */
@NullMarked
package pl.krakow.centra.kit.id;

import org.jspecify.annotations.NullMarked;
