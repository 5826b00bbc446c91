/** Which figures are published, how they hang together, and what has to be left out. */
@NullMarked
package pl.krakow.centra.reporting.openstatistics.domain;

import org.jspecify.annotations.NullMarked;
