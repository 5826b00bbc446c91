/** Asking for a room: what is free, the form, and what waits behind a time that is taken. */
@NullMarked
package pl.krakow.centra.sites.residents.rooms;

import org.jspecify.annotations.NullMarked;
