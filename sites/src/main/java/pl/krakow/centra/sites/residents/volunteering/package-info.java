/** Volunteering of residents: finding an opportunity, one's profile and matches, shifts, hours and papers. */
@NullMarked
package pl.krakow.centra.sites.residents.volunteering;

import org.jspecify.annotations.NullMarked;
