@NullMarked
package pl.krakow.centra.events.mentoring.reflections;

import org.jspecify.annotations.NullMarked;
