/** Coaching and mentoring as the staff of a centre run it: programmes, mentors, applications and the courses they become. */
@NullMarked
package pl.krakow.centra.sites.api.mentoring;

import org.jspecify.annotations.NullMarked;
