/**
 * The seasonal round: who wishes for what, and how the rooms of a season are shared out among all wishes. Plain Java; an
 * allocation is a function of its input and nothing else. It only proposes: the day sheets decide when it is published.
 *
 * <p>Inside an allocation, each knowing only those before it: the {@code Timetable} of minutes that are gone; the
 * {@code Participants}, an {@code Entry} for each wish and a {@code Party} for each beneficiary; the {@code Demand} of those
 * who wait; the {@code Places} that are left, with the {@code Slot}s that are given; {@code Pushing} and {@code Serving},
 * which meet one choice; the {@code Settling} after the turns; the {@code Explanation} of what was refused. The turns
 * themselves are the {@code Allocation}.
 */
@NullMarked
package pl.krakow.centra.booking.seasons.domain;

import org.jspecify.annotations.NullMarked;
