/** Tests of how far centres are. */
@NullMarked
package pl.krakow.centra.sites.residents.nearby;

import org.jspecify.annotations.NullMarked;
