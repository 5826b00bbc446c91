/** Statements over HTTP. */
@NullMarked
package pl.krakow.centra.reporting.statements.http;

import org.jspecify.annotations.NullMarked;
