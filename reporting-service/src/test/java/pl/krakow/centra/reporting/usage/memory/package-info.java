/** The ports of the usage capability in memory, without a store. */
@NullMarked
package pl.krakow.centra.reporting.usage.memory;

import org.jspecify.annotations.NullMarked;
