/**
 * The seasonal round: who wishes for what, and how the rooms of a season are shared out among all wishes. Plain Java; an
 * allocation is a function of its input and nothing else. It only proposes: the day sheets decide when it is published.
 */
@NullMarked
package pl.krakow.centra.booking.seasons.domain;

import org.jspecify.annotations.NullMarked;
