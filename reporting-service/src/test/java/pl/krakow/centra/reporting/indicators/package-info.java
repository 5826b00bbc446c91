@NullMarked
package pl.krakow.centra.reporting.indicators;

import org.jspecify.annotations.NullMarked;
