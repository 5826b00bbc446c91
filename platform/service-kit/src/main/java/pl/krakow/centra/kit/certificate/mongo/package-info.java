/** A certificate's numbers as they are stored. */
@NullMarked
package pl.krakow.centra.kit.certificate.mongo;

import org.jspecify.annotations.NullMarked;
