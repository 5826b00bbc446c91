/** What a decision on a request rests on and what follows from it, the same wherever it is made. */
@NullMarked
package pl.krakow.centra.sites.staff.deciding;

import org.jspecify.annotations.NullMarked;
