package pl.krakow.centra.domainevents;

/** The life of a volunteer, as far as it is counted. */
public sealed interface VolunteerEvent extends DomainEvent
        permits VolunteerRegistered, VolunteerChanged, VolunteerErased {}
