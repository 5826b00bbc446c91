/**
 * What everybody may know of the centres, as open data. Small counts are left out, and as many others as it takes so that nobody
 * can work them back from what is published; what was published never changes, so nothing can be worked back from two requests
 * either. JSON, CSV and every page show the same cells.
 */
@NullMarked
package pl.krakow.centra.reporting.openstatistics;

import org.jspecify.annotations.NullMarked;
