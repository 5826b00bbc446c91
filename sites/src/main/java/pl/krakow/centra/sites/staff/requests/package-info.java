/** Requests for rooms: what competes, side by side, and the decision. */
@NullMarked
package pl.krakow.centra.sites.staff.requests;

import org.jspecify.annotations.NullMarked;
