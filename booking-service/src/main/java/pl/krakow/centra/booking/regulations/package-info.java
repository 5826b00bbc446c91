/** The regulations of lending, as versioned text per centre. Every version ever in force stays readable. */
@NullMarked
package pl.krakow.centra.booking.regulations;

import org.jspecify.annotations.NullMarked;
