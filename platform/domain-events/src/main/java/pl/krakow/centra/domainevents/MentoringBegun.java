package pl.krakow.centra.domainevents;

import java.util.UUID;

/**
 * Both sides said yes: the course runs.
 *
 * @param mentorId who accompanies
 * @param sessions that are agreed
 */
public record MentoringBegun(MentoringFacts application, UUID mentorId, int sessions) implements MentoringEvent {
    public static final String TYPE = "pl.krakow.centra.mentoring.begun.v1";
}
