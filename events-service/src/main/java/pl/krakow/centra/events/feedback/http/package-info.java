/** Feedback in the API: the questionnaire, the settings and the results. */
@NullMarked
package pl.krakow.centra.events.feedback.http;

import org.jspecify.annotations.NullMarked;
