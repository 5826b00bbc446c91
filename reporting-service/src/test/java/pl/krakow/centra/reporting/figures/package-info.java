@NullMarked
package pl.krakow.centra.reporting.figures;

import org.jspecify.annotations.NullMarked;
