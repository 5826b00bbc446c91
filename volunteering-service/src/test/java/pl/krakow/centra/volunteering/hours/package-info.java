@NullMarked
package pl.krakow.centra.volunteering.hours;

import org.jspecify.annotations.NullMarked;
