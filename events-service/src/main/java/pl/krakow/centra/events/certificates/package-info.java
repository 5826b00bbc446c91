/**
 * Certificates of attendance: for whom an event certifies how many hours, their numbers, the public check, the paper. Who
 * attended enough has at most one that is valid, however often it is asked for; a number that was given out answers for ever.
 */
@NullMarked
package pl.krakow.centra.events.certificates;

import org.jspecify.annotations.NullMarked;
