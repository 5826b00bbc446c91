@NullMarked
package pl.krakow.centra.kit.calendar;

import org.jspecify.annotations.NullMarked;
