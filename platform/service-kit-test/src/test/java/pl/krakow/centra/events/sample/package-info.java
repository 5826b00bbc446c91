@NullMarked
package pl.krakow.centra.events.sample;

import org.jspecify.annotations.NullMarked;
