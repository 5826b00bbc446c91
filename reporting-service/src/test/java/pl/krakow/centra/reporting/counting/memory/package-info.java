/** The ports of counting in memory, without a store. */
@NullMarked
package pl.krakow.centra.reporting.counting.memory;

import org.jspecify.annotations.NullMarked;
