/** The best assignment of volunteers to posts, why it is the best, and the round that proposes it. Plain Java. */
@NullMarked
package pl.krakow.centra.volunteering.rounds.domain;

import org.jspecify.annotations.NullMarked;
