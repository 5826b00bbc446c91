@NullMarked
package pl.krakow.centra.events.advice.notes;

import org.jspecify.annotations.NullMarked;
