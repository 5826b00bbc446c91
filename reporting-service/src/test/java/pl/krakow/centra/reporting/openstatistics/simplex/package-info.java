@NullMarked
package pl.krakow.centra.reporting.openstatistics.simplex;

import org.jspecify.annotations.NullMarked;
