/** The programme over HTTP. */
@NullMarked
package pl.krakow.centra.events.programme.http;

import org.jspecify.annotations.NullMarked;
