/** The ledger of hours and the rates at which they are valued. Plain Java. */
@NullMarked
package pl.krakow.centra.volunteering.hours.domain;

import org.jspecify.annotations.NullMarked;
