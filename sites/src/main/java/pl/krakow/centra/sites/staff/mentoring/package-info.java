/** Coaching and mentoring at a centre: who waits, who fits, how courses go, who accompanies and what is on offer. */
@NullMarked
package pl.krakow.centra.sites.staff.mentoring;

import org.jspecify.annotations.NullMarked;
