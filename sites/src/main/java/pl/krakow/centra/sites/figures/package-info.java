/** Figures of reports as pages show them: periods, amounts and parts in words, how full rooms are. */
@NullMarked
package pl.krakow.centra.sites.figures;

import org.jspecify.annotations.NullMarked;
