@NullMarked
package pl.krakow.centra.booking.beneficiaries;

import org.jspecify.annotations.NullMarked;
