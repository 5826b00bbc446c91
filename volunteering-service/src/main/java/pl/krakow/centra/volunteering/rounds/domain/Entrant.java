package pl.krakow.centra.volunteering.rounds.domain;

import java.util.Set;

import pl.krakow.centra.volunteering.matching.domain.Candidate;

/**
 * A willing volunteer.
 *
 * @param centres where they ask to help: they are proposed to no other
 */
public record Entrant(Candidate candidate, Set<String> centres) {

    public Entrant {
        centres = Set.copyOf(centres);
    }
}
