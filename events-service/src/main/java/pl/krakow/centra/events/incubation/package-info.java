/**
 * How a group comes from an idea to a registered association: a path of steps that are data, kept as one document per group,
 * with evidence that names real advice, trainings and bookings. A group is led on one path at a time.
 */
@NullMarked
package pl.krakow.centra.events.incubation;

import org.jspecify.annotations.NullMarked;
