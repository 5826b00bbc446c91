/** What is on: the list and the month, an event's page, signing up with and without an account. */
@NullMarked
package pl.krakow.centra.sites.residents.events;

import org.jspecify.annotations.NullMarked;
