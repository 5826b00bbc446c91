@NullMarked
package pl.krakow.centra.events;

import org.jspecify.annotations.NullMarked;
