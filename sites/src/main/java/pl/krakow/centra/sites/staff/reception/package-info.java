/** Reception at the door: who comes today, letting in and counting, tickets of events; every tap can be sent again. */
@NullMarked
package pl.krakow.centra.sites.staff.reception;

import org.jspecify.annotations.NullMarked;
