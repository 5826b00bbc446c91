package pl.krakow.centra.events.mentoring;

import pl.krakow.centra.events.mentoring.domain.MentorshipRefusal;

/** What came of something done with a mentorship. */
public sealed interface MentorshipOutcome {

    record Done(MentorshipView mentorship) implements MentorshipOutcome {}

    /** There is no such mentorship for who asks. */
    record Unknown() implements MentorshipOutcome {}

    /** They see it, and it isn't theirs to do. */
    record NotAllowed() implements MentorshipOutcome {}

    record Refused(MentorshipRefusal refusal) implements MentorshipOutcome {}

    // Applying

    record OfferUnknown() implements MentorshipOutcome {}

    record OfferClosed() implements MentorshipOutcome {}

    /** They have an open application, or a course, of that programme. */
    record AlreadyApplied() implements MentorshipOutcome {}

    record FieldUnknown(String code) implements MentorshipOutcome {}

    // Proposing

    record MentorUnknown() implements MentorshipOutcome {}

    /** @param most so many they take at once, and all are promised */
    record MentorFull(int most) implements MentorshipOutcome {}

    /** A rule keeps them from being proposed. */
    record MentorExcluded(CandidateView candidate) implements MentorshipOutcome {}
}
