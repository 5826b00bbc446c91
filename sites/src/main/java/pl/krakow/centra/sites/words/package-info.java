/** Texts, plurals, dates and numbers in Polish, English and Ukrainian. */
@NullMarked
package pl.krakow.centra.sites.words;

import org.jspecify.annotations.NullMarked;
