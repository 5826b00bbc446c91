/** Markdown that people wrote, as HTML that can do no harm, as headings and as plain text. */
@NullMarked
package pl.krakow.centra.events.knowledge.markdown;

import org.jspecify.annotations.NullMarked;
