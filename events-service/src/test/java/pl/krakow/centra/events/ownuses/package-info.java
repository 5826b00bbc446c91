@NullMarked
package pl.krakow.centra.events.ownuses;

import org.jspecify.annotations.NullMarked;
