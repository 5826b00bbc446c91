@NullMarked
package pl.krakow.centra.reporting.reckoning;

import org.jspecify.annotations.NullMarked;
