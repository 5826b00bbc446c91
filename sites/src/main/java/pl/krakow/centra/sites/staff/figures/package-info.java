/** What an operator sees of its own figures: against what it promised, beside earlier periods, and in its statements. */
@NullMarked
package pl.krakow.centra.sites.staff.figures;

import org.jspecify.annotations.NullMarked;
