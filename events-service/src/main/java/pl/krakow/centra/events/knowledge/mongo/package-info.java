/** The knowledge base in the store. */
@NullMarked
package pl.krakow.centra.events.knowledge.mongo;

import org.jspecify.annotations.NullMarked;
