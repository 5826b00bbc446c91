/** Sign-up, registrations and the door over HTTP. */
@NullMarked
package pl.krakow.centra.events.registrations.http;

import org.jspecify.annotations.NullMarked;
