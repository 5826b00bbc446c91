/**
 * Journeys and fault experiments through the whole platform, started as a user starts it: every part in a process of its own,
 * real broker, store and issuer, everything through the gateway.
 */
@NullMarked
package pl.krakow.centra.acceptance;

import org.jspecify.annotations.NullMarked;
