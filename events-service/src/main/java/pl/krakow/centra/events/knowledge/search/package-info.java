/**
 * Full-text search over what is published, in this process: an index made from the store at start and kept fresh by the
 * log of changes. Nothing in it is the only copy of anything.
 */
@NullMarked
package pl.krakow.centra.events.knowledge.search;

import org.jspecify.annotations.NullMarked;
