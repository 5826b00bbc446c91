package pl.krakow.centra.domainevents;

/** What is counted of a volunteer is different from now on. */
public record VolunteerChanged(VolunteerFacts volunteer) implements VolunteerEvent {
    public static final String TYPE = "pl.krakow.centra.volunteer.changed.v1";

    @Override
    public String subject() {
        return volunteer.volunteerId().toString();
    }

    @Override
    public String centre() {
        return volunteer.centre();
    }
}
