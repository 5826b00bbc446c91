/** The volunteering desk of a centre's staff: opportunities, who fits them, shifts, papers, hours and volunteers. */
@NullMarked
package pl.krakow.centra.sites.staff.volunteering;

import org.jspecify.annotations.NullMarked;
