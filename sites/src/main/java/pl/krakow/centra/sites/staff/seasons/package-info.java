/** The seasonal round as a centre's staff run it: plan, wishes, proposals with their reasons, decisions, publishing. */
@NullMarked
package pl.krakow.centra.sites.staff.seasons;

import org.jspecify.annotations.NullMarked;
