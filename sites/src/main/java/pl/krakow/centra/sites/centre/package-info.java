/** A centre's public page under its own host name. */
@NullMarked
package pl.krakow.centra.sites.centre;

import org.jspecify.annotations.NullMarked;
