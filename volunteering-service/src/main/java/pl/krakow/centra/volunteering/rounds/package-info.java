/**
 * Rounds of matching: a proposal who of the willing volunteers is best on which of the open posts, explained, compared with the
 * present state, and never applied by itself.
 */
@NullMarked
package pl.krakow.centra.volunteering.rounds;

import org.jspecify.annotations.NullMarked;
