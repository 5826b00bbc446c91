/** Volunteers over HTTP. */
@NullMarked
package pl.krakow.centra.volunteering.volunteers.http;

import org.jspecify.annotations.NullMarked;
