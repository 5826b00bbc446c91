@NullMarked
package pl.krakow.centra.events.programme;

import org.jspecify.annotations.NullMarked;
