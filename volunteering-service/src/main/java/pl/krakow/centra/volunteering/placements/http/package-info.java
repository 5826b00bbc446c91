/** Placements over HTTP. */
@NullMarked
package pl.krakow.centra.volunteering.placements.http;

import org.jspecify.annotations.NullMarked;
