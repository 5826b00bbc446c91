/** One document per closing; its number is its id, so that of two made at once one is refused and no number is left out. */
@NullMarked
package pl.krakow.centra.reporting.closing.mongo;

import org.jspecify.annotations.NullMarked;
