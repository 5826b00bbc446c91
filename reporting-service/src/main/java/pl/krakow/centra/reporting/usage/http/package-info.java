/** The figures over HTTP. */
@NullMarked
package pl.krakow.centra.reporting.usage.http;

import org.jspecify.annotations.NullMarked;
