/** Those the rooms are lent to, and how the numbers of Polish registers are checked. Plain Java. */
@NullMarked
package pl.krakow.centra.booking.beneficiaries.domain;

import org.jspecify.annotations.NullMarked;
