/** Beneficiaries over HTTP. */
@NullMarked
package pl.krakow.centra.booking.beneficiaries.http;

import org.jspecify.annotations.NullMarked;
