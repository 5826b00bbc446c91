/** Volunteering as pages ask for it: opportunities, volunteers, placements, papers, hours, rounds. */
@NullMarked
package pl.krakow.centra.sites.api.volunteering;

import org.jspecify.annotations.NullMarked;
