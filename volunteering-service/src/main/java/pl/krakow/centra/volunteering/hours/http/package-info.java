/** Hours over HTTP. */
@NullMarked
package pl.krakow.centra.volunteering.hours.http;

import org.jspecify.annotations.NullMarked;
