@NullMarked
package pl.krakow.centra.booking.regulations.domain;

import org.jspecify.annotations.NullMarked;
