/** The sources of the figures over HTTP. */
@NullMarked
package pl.krakow.centra.reporting.sources.http;

import org.jspecify.annotations.NullMarked;
