@NullMarked
package pl.krakow.centra.reporting.usage;

import org.jspecify.annotations.NullMarked;
