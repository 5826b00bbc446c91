/** Pictures people send, painted anew before anybody sees them. */
@NullMarked
package pl.krakow.centra.kit.picture;

import org.jspecify.annotations.NullMarked;
