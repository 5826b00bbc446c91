@NullMarked
package pl.krakow.centra.reporting.openstatistics;

import org.jspecify.annotations.NullMarked;
