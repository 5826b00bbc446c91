/** One service alone: what it needs – store, broker, keys – in processes of their own, and connections to put load on it. */
@NullMarked
package pl.krakow.centra.benchmarks.alone;

import org.jspecify.annotations.NullMarked;
