/** Reading figures: of a period, by centre and together, broken down, and opened to what they are made of. */
@NullMarked
package pl.krakow.centra.reporting.figures;

import org.jspecify.annotations.NullMarked;
