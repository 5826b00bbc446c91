/**
 * Letters to who signed up: what became of it, what became of the event, reminders, what the staff write. They follow from the
 * roster's news and from nothing else, each once; words and addresses come from this service's own store.
 */
@NullMarked
package pl.krakow.centra.events.registrations.letters;

import org.jspecify.annotations.NullMarked;
