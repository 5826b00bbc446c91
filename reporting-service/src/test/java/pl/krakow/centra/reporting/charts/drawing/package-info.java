@NullMarked
package pl.krakow.centra.reporting.charts.drawing;

import org.jspecify.annotations.NullMarked;
