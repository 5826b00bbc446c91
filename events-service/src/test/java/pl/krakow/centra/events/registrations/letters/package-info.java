@NullMarked
package pl.krakow.centra.events.registrations.letters;

import org.jspecify.annotations.NullMarked;
