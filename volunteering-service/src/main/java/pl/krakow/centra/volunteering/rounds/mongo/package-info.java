/** Rounds and what they propose, in MongoDB. */
@NullMarked
package pl.krakow.centra.volunteering.rounds.mongo;

import org.jspecify.annotations.NullMarked;
