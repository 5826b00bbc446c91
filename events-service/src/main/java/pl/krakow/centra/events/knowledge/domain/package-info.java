/** Entries of the knowledge base, the questions behind some of them, and the rules of both. */
@NullMarked
package pl.krakow.centra.events.knowledge.domain;

import org.jspecify.annotations.NullMarked;
