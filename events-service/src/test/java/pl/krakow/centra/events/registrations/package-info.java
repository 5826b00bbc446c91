@NullMarked
package pl.krakow.centra.events.registrations;

import org.jspecify.annotations.NullMarked;
