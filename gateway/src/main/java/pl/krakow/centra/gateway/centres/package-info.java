/** The centres as the public may know them: where they are, who runs them, which is nearest. */
@NullMarked
package pl.krakow.centra.gateway.centres;

import org.jspecify.annotations.NullMarked;
