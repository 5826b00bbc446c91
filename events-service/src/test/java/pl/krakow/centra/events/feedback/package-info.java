@NullMarked
package pl.krakow.centra.events.feedback;

import org.jspecify.annotations.NullMarked;
