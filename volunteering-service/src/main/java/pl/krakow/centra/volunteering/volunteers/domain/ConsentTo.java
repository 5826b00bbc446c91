package pl.krakow.centra.volunteering.volunteers.domain;

/** What a volunteer agrees to, each with its own text and for itself. */
public enum ConsentTo {
    /** That what they say is kept and compared with opportunities. Without it nobody is a volunteer here. */
    MATCHING,
    /** That an organisation they are placed at learns how to reach them. */
    CONTACT,
    /** That what they need because of their health is kept (GDPR, article 9). */
    NEEDS
}
