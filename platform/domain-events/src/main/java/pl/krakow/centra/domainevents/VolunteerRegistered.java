package pl.krakow.centra.domainevents;

/** There is one more volunteer. */
public record VolunteerRegistered(VolunteerFacts volunteer) implements VolunteerEvent {
    public static final String TYPE = "pl.krakow.centra.volunteer.registered.v1";

    @Override
    public String subject() {
        return volunteer.volunteerId().toString();
    }

    @Override
    public String centre() {
        return volunteer.centre();
    }
}
