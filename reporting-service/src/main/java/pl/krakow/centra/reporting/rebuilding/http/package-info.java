/** Rebuilds over HTTP, for the administrators. */
@NullMarked
package pl.krakow.centra.reporting.rebuilding.http;

import org.jspecify.annotations.NullMarked;
