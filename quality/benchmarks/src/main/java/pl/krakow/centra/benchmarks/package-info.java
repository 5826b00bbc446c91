/** Speed and memory, measured on request and never asserted in a build. */
@NullMarked
package pl.krakow.centra.benchmarks;

import org.jspecify.annotations.NullMarked;
