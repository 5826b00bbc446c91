package pl.krakow.centra.volunteering.volunteers.domain;

/** Why something can't be said of a volunteer. */
public sealed interface VolunteerRefusal {

    /** Not born yet, or longer ago than people live. */
    record BirthdayOutOfReach() implements VolunteerRefusal {}

    /** A birthday decides what the law asks; once it is said, only a centre corrects it. */
    record BirthdayIsSet() implements VolunteerRefusal {}

    /** Who is under this age needs a guardian. */
    record GuardianNeeded(int below) implements VolunteerRefusal {}

    /** Below this age the guardian acts, by their own account. */
    record GuardianActs(int below) implements VolunteerRefusal {}

    /** Nobody is a volunteer without it, or what was said may only be kept with it. */
    record ConsentNeeded(ConsentTo to) implements VolunteerRefusal {}

    /** A consent that isn't there can't be withdrawn. */
    record ConsentNotGiven(ConsentTo to) implements VolunteerRefusal {}

    /** The volunteer claims no such qualification. */
    record QualificationNotClaimed(String qualification) implements VolunteerRefusal {}

    /** It doesn't count any more. */
    record QualificationExpired(String qualification) implements VolunteerRefusal {}

    /** What was seen or checked lies in the future. */
    record NotYet() implements VolunteerRefusal {}

    /** Of age: nobody consents for them. */
    record OfAge() implements VolunteerRefusal {}

    /** There is no guardian's consent to withdraw. */
    record NoGuardianConsent() implements VolunteerRefusal {}

    /** The last day of a pause has gone by. */
    record PauseIsOver() implements VolunteerRefusal {}

    /** Another account is theirs already. */
    record HasAccount() implements VolunteerRefusal {}
}
