/**
 * What an adviser writes down about a talk. Only that adviser reads it; in the store it is encrypted under keys that come
 * from outside, and it is in no log, no event and nobody else's export.
 */
@NullMarked
package pl.krakow.centra.events.advice.notes;

import org.jspecify.annotations.NullMarked;
