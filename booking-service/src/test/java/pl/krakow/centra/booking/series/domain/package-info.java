@NullMarked
package pl.krakow.centra.booking.series.domain;

import org.jspecify.annotations.NullMarked;
