/** The figures over HTTP. */
@NullMarked
package pl.krakow.centra.reporting.figures.http;

import org.jspecify.annotations.NullMarked;
