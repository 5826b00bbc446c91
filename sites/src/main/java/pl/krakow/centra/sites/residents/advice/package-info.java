/** Talks with advisers: finding a time, taking it, waiting for one. */
@NullMarked
package pl.krakow.centra.sites.residents.advice;

import org.jspecify.annotations.NullMarked;
