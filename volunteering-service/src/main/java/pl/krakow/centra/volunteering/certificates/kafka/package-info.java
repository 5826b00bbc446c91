/** Certificates in the published language. */
@NullMarked
package pl.krakow.centra.volunteering.certificates.kafka;

import org.jspecify.annotations.NullMarked;
