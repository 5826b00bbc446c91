/** Certificates in MongoDB, and the files that were printed of them. */
@NullMarked
package pl.krakow.centra.volunteering.certificates.mongo;

import org.jspecify.annotations.NullMarked;
