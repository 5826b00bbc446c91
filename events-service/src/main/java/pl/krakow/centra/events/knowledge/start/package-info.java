/** What the knowledge base begins with: written beside the code, imported where it is missing. */
@NullMarked
package pl.krakow.centra.events.knowledge.start;

import org.jspecify.annotations.NullMarked;
