package pl.krakow.centra.events.letters.domain;

/** What people can choose to be written to about. */
public enum Topic {
    /** What becomes of what they signed up for, and of the event. */
    SIGN_UP,
    REMINDERS,
    /** What the centre's staff write to the people of an event. */
    MESSAGES,
    /** Thanks, and what follows an event. */
    AFTERWARDS,
    /** What advisers are told of their appointments, and the lists of their days. */
    DUTIES
}
