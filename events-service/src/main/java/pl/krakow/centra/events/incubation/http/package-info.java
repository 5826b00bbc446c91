/** Paths and their steps over HTTP. */
@NullMarked
package pl.krakow.centra.events.incubation.http;

import org.jspecify.annotations.NullMarked;
