/**
 * Where people are written to by any part of this service, and about what. An address that an account gave is written to once
 * its owner has followed a link that was sent there; nobody is flooded through us.
 */
@NullMarked
package pl.krakow.centra.events.letters;

import org.jspecify.annotations.NullMarked;
