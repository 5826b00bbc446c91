/** Closings over HTTP. */
@NullMarked
package pl.krakow.centra.reporting.closing.http;

import org.jspecify.annotations.NullMarked;
