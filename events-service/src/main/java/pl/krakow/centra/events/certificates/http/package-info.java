/** Certificates in the API: for staff, for who attended, and the public check. */
@NullMarked
package pl.krakow.centra.events.certificates.http;

import org.jspecify.annotations.NullMarked;
