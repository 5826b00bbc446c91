@NullMarked
package pl.krakow.centra.events.knowledge;

import org.jspecify.annotations.NullMarked;
