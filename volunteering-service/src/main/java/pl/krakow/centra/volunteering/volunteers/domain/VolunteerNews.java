package pl.krakow.centra.volunteering.volunteers.domain;

/** What others learn of a volunteer: that there is one, roughly how old and from where, and that there is none any more. */
public enum VolunteerNews {
    REGISTERED,
    CHANGED,
    ERASED
}
