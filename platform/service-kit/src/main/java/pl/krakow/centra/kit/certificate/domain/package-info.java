/** A certificate's numbers and how each of them stands. Plain Java. */
@NullMarked
package pl.krakow.centra.kit.certificate.domain;

import org.jspecify.annotations.NullMarked;
