/** Contracted results over HTTP. */
@NullMarked
package pl.krakow.centra.reporting.contracted.http;

import org.jspecify.annotations.NullMarked;
