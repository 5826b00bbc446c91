/** The knowledge base over HTTP. */
@NullMarked
package pl.krakow.centra.events.knowledge.http;

import org.jspecify.annotations.NullMarked;
