/** Charts as lines, boxes and words: written as SVG, or painted as a picture with a font of the service's own. */
@NullMarked
package pl.krakow.centra.reporting.charts.drawing;

import org.jspecify.annotations.NullMarked;
