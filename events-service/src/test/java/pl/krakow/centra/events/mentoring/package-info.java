@NullMarked
package pl.krakow.centra.events.mentoring;

import org.jspecify.annotations.NullMarked;
