/** What people say about letters, over HTTP. */
@NullMarked
package pl.krakow.centra.events.letters.http;

import org.jspecify.annotations.NullMarked;
