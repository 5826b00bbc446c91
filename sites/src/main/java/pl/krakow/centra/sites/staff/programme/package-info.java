/** A centre's programme on its staff's site: what is planned, who takes part, who came, what is certified and said of it. */
@NullMarked
package pl.krakow.centra.sites.staff.programme;

import org.jspecify.annotations.NullMarked;
