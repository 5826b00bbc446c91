/** What a signed-in resident has under way: rooms asked for, times waited for, calendars, where letters go. */
@NullMarked
package pl.krakow.centra.sites.residents.my;

import org.jspecify.annotations.NullMarked;
