@NullMarked
package pl.krakow.centra.reporting.counting;

import org.jspecify.annotations.NullMarked;
