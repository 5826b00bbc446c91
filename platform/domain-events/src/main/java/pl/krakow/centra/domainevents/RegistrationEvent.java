package pl.krakow.centra.domainevents;

/** The life of a registration as other services see it. Versions are those of the event's roster. */
public sealed interface RegistrationEvent extends DomainEvent permits RegistrationChanged, RegistrationAttended {

    RegistrationFacts registration();

    @Override
    default String subject() {
        return registration().registrationId().toString();
    }

    @Override
    default String centre() {
        return registration().centre();
    }
}
