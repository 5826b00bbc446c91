/** Registering those the rooms are lent to, and finding them again. Names stay here: events carry only id and kind. */
@NullMarked
package pl.krakow.centra.booking.beneficiaries;

import org.jspecify.annotations.NullMarked;
