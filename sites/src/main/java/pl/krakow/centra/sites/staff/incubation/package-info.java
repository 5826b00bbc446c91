/** Groups a centre leads step by step: where each stands, what is next, and how it ended. */
@NullMarked
package pl.krakow.centra.sites.staff.incubation;

import org.jspecify.annotations.NullMarked;
