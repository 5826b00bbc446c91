/** The knowledge base as everybody reads it. */
@NullMarked
package pl.krakow.centra.sites.api.reading;

import org.jspecify.annotations.NullMarked;
