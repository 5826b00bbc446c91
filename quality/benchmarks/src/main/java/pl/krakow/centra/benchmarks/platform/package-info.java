/** Figures of the whole platform, measured through the gateway on the embedded default. */
@NullMarked
package pl.krakow.centra.benchmarks.platform;

import org.jspecify.annotations.NullMarked;
