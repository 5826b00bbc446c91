/** Speed, size and memory of the embedded store, measured from another process. */
@NullMarked
package pl.krakow.centra.benchmarks.store;

import org.jspecify.annotations.NullMarked;
