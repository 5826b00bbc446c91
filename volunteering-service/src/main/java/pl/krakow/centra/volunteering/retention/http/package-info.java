/** Staying over HTTP. */
@NullMarked
package pl.krakow.centra.volunteering.retention.http;

import org.jspecify.annotations.NullMarked;
