/** What a centre holds rooms for itself, over HTTP. */
@NullMarked
package pl.krakow.centra.events.ownuses.http;

import org.jspecify.annotations.NullMarked;
