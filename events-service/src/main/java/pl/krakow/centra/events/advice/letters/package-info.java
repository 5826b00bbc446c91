/**
 * Letters to who has an appointment with an adviser. They follow from what was told of it, each once; nothing of what was
 * asked or noted is in them.
 */
@NullMarked
package pl.krakow.centra.events.advice.letters;

import org.jspecify.annotations.NullMarked;
