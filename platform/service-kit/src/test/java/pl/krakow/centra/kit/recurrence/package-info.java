@NullMarked
package pl.krakow.centra.kit.recurrence;

import org.jspecify.annotations.NullMarked;
