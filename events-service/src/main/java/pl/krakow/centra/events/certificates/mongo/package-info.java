/** Certificates in the store. */
@NullMarked
package pl.krakow.centra.events.certificates.mongo;

import org.jspecify.annotations.NullMarked;
