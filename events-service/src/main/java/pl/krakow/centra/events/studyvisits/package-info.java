/**
 * What a study visit has beyond a sign-up: who is visited, how one gets there, the day by the hour, and the selection of who goes
 * by criteria that were written down before. Seats stay with the event's roster; a decision goes over all applicants in one act.
 */
@NullMarked
package pl.krakow.centra.events.studyvisits;

import org.jspecify.annotations.NullMarked;
