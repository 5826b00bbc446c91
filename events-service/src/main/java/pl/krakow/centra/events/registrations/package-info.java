/**
 * Who takes part in an event: sign-up, seats, the waiting list, tickets and attendance. One {@code Roster} per event decides
 * about its seats, and nothing else does: never more people than seats, and no seat idle while somebody who fits waits.
 */
@NullMarked
package pl.krakow.centra.events.registrations;

import org.jspecify.annotations.NullMarked;
