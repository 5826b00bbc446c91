/** The page for those who write programs on the platform's API. */
@NullMarked
package pl.krakow.centra.sites.residents.developers;

import org.jspecify.annotations.NullMarked;
