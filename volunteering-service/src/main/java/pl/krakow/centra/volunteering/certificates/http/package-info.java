/** Certificates over HTTP, and the public check. */
@NullMarked
package pl.krakow.centra.volunteering.certificates.http;

import org.jspecify.annotations.NullMarked;
