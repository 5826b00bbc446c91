/** How far every centre is from a place the reader chooses: a district, or where their browser says they are. */
@NullMarked
package pl.krakow.centra.sites.residents.nearby;

import org.jspecify.annotations.NullMarked;
