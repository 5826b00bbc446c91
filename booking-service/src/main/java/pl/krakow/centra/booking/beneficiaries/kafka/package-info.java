/** What other services learn of beneficiaries. */
@NullMarked
package pl.krakow.centra.booking.beneficiaries.kafka;

import org.jspecify.annotations.NullMarked;
