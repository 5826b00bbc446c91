/** A person's own data, and who looked at anybody's, over HTTP. */
@NullMarked
package pl.krakow.centra.booking.privacy.http;

import org.jspecify.annotations.NullMarked;
