/** Advice over HTTP. */
@NullMarked
package pl.krakow.centra.events.advice.http;

import org.jspecify.annotations.NullMarked;
