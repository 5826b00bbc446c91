package pl.krakow.centra.domainevents;

import java.util.UUID;

/** A volunteer's data were erased. What was counted stays counted. */
public record VolunteerErased(UUID volunteerId, String centre) implements VolunteerEvent {
    public static final String TYPE = "pl.krakow.centra.volunteer.erased.v1";

    @Override
    public String subject() {
        return volunteerId.toString();
    }
}
