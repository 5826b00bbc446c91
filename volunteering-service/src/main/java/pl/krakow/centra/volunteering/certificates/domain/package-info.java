/** A certificate of volunteer work. Plain Java. */
@NullMarked
package pl.krakow.centra.volunteering.certificates.domain;

import org.jspecify.annotations.NullMarked;
