@NullMarked
package pl.krakow.centra.events.incubation;

import org.jspecify.annotations.NullMarked;
