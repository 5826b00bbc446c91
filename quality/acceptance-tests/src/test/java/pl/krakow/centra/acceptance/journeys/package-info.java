/**
 * The ten journeys people make most, in a real browser: from signing in to what the other person then sees.
 *
 * <p>The same steps are walked with the mouse, by keyboard alone and, for residents, without JavaScript: {@link
 * pl.krakow.centra.acceptance.journeys.Way}.
 */
@NullMarked
package pl.krakow.centra.acceptance.journeys;

import org.jspecify.annotations.NullMarked;
