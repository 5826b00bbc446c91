@NullMarked
package pl.krakow.centra.reporting.closing;

import org.jspecify.annotations.NullMarked;
