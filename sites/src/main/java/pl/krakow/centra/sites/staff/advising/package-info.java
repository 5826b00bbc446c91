/** Advice at a centre: who comes to which adviser and what became of it, booking for somebody, advisers and their hours. */
@NullMarked
package pl.krakow.centra.sites.staff.advising;

import org.jspecify.annotations.NullMarked;
