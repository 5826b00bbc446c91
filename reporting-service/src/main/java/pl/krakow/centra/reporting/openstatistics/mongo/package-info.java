/** One document per year, written once. */
@NullMarked
package pl.krakow.centra.reporting.openstatistics.mongo;

import org.jspecify.annotations.NullMarked;
