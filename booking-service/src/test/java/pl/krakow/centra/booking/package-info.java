@NullMarked
package pl.krakow.centra.booking;

import org.jspecify.annotations.NullMarked;
