@NullMarked
package pl.krakow.centra.booking.letters.domain;

import org.jspecify.annotations.NullMarked;
