package pl.krakow.centra.events.mentoring.domain;

/** Why something can't be done with a mentorship. */
public sealed interface MentorshipRefusal {

    /** Its state doesn't allow it. */
    record NotPossible(MentorshipState state) implements MentorshipRefusal {}

    /** The side has said yes already. */
    record SaidYes() implements MentorshipRefusal {}

    record SessionUnknown() implements MentorshipRefusal {}

    /** The session's state doesn't allow it. */
    record SessionNotPossible(Session.State state) implements MentorshipRefusal {}

    /** @param most so many sessions are agreed, and all are planned or held */
    record TooManySessions(int most) implements MentorshipRefusal {}

    /** Another session of the course is at that time. */
    record SessionsOverlap(SessionId other) implements MentorshipRefusal {}

    record SessionNotBegun() implements MentorshipRefusal {}

    record EndsBeforeStart() implements MentorshipRefusal {}

    /** Further from now than anything is planned. */
    record OutOfReach() implements MentorshipRefusal {}

    /** A mentor takes over on a day between when the former one began and today. */
    record HandOverOutOfReach() implements MentorshipRefusal {}

    /** There is a session that is planned and not over: say first what became of it. */
    record SessionsOpen() implements MentorshipRefusal {}
}
