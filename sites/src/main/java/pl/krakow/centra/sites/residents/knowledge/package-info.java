/** The knowledge base: searching, reading, asking an adviser. */
@NullMarked
package pl.krakow.centra.sites.residents.knowledge;

import org.jspecify.annotations.NullMarked;
