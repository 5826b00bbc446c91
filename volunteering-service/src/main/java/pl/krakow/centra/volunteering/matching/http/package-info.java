/** Matches over HTTP. */
@NullMarked
package pl.krakow.centra.volunteering.matching.http;

import org.jspecify.annotations.NullMarked;
