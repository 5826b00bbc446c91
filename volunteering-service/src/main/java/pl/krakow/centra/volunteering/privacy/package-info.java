/** Which personal data of this service staff look at. */
@NullMarked
package pl.krakow.centra.volunteering.privacy;

import org.jspecify.annotations.NullMarked;
