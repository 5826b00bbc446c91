/** What others learn of the knowledge base: ids and kinds, never a text and never a person. */
@NullMarked
package pl.krakow.centra.events.knowledge.kafka;

import org.jspecify.annotations.NullMarked;
