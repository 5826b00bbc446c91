@NullMarked
package pl.krakow.centra.kit.reading;

import org.jspecify.annotations.NullMarked;
