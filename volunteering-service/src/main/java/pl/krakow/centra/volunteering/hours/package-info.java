/**
 * Hours of volunteer work: written down by the volunteer or from check-in, confirmed by the organisation, never changed but
 * corrected. Only what both sides agree on counts, and has a value.
 */
@NullMarked
package pl.krakow.centra.volunteering.hours;

import org.jspecify.annotations.NullMarked;
