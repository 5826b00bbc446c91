/**
 * Volunteers: what a person says of themselves, what a centre has seen of it, and whose consent there is. One person is one
 * volunteer and one document; everything that says who they are stays here and goes when they are erased.
 */
@NullMarked
package pl.krakow.centra.volunteering.volunteers;

import org.jspecify.annotations.NullMarked;
