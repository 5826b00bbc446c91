/** Today at a centre: who comes, what is free, what waits, what is to be done. */
@NullMarked
package pl.krakow.centra.sites.staff.today;

import org.jspecify.annotations.NullMarked;
