@NullMarked
package pl.krakow.centra.events.publicapi;

import org.jspecify.annotations.NullMarked;
