/** Opportunities over HTTP. */
@NullMarked
package pl.krakow.centra.volunteering.opportunities.http;

import org.jspecify.annotations.NullMarked;
