/**
 * Charts of figures: as data, and drawn on the server as SVG for pages and as pictures for paper. A chart says nothing by colour
 * alone, has its sentence in words, and a table that says the same.
 */
@NullMarked
package pl.krakow.centra.reporting.charts;

import org.jspecify.annotations.NullMarked;
