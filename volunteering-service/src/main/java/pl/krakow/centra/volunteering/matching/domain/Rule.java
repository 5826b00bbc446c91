package pl.krakow.centra.volunteering.matching.domain;

/** What nobody is suggested against. */
public enum Rule {
    /** Who wants to be left alone, or doesn't agree to be matched. */
    PAUSED,
    /** Too late to apply, or it has begun. */
    DEADLINE,
    /** No time then. */
    AVAILABILITY,
    /** More hours in a week than they want. */
    WEEKLY_LIMIT,
    /** Engaged elsewhere at that time, at whichever centre. */
    OVERLAP,
    /** A skill without which the work can't be done. */
    REQUIRED_SKILL,
    /** A qualification the law asks for, which a centre has seen and which counts that day. */
    QUALIFICATION,
    /** A language without which the work can't be done. */
    LANGUAGE,
    /** Younger than the organisation may take. */
    AGE,
    /** Under eighteen without a guardian's consent, or under thirteen without a guardian who acts. */
    GUARDIAN_CONSENT,
    /** Work with minors by who wasn't checked, or not recently, or was not admitted. */
    SAFEGUARDING,
    /** Farther than they go. */
    DISTANCE
}
