/** What is needed, what was answered, and how the two stand to each other. */
@NullMarked
package pl.krakow.centra.events.rooms.domain;

import org.jspecify.annotations.NullMarked;
