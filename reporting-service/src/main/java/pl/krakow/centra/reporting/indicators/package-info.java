/** The written catalogue of what the figures mean, in the three languages of the platform. */
@NullMarked
package pl.krakow.centra.reporting.indicators;

import org.jspecify.annotations.NullMarked;
