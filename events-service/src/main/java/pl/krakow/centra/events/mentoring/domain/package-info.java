/** Programmes, mentors and what they have time for, and courses from the application to the result. */
@NullMarked
package pl.krakow.centra.events.mentoring.domain;

import org.jspecify.annotations.NullMarked;
