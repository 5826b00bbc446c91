@NullMarked
package pl.krakow.centra.events.certificates;

import org.jspecify.annotations.NullMarked;
