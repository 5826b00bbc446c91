package pl.krakow.centra.domainevents;

/**
 * An absolute fact about one aggregate ("booking X is cancelled"), published in the CloudEvents envelope. Which version
 * of the aggregate it tells stands in the envelope; a consumer ignores what isn't newer than what it knows.
 *
 * <p>A type only ever gains optional fields; a break is a new type beside the old one.
 */
public sealed interface DomainEvent
        permits BookingEvent,
                RoomOffered,
                RoomAnswer,
                OpeningHoursChanged,
                RoomChanged,
                ClosureChanged,
                BeneficiaryEvent,
                EventPublished,
                EventChanged,
                EventPostponed,
                EventEnded,
                EventFeedbackGathered,
                EventCancelled,
                EventRoomRequested,
                EventRoomGivenUp,
                RegistrationEvent,
                EventHeld,
                EventReminderDue,
                EventNoticeDue,
                ParticipantsSelected,
                AdviceEvent,
                GroupEvent,
                IncubationEvent,
                KnowledgePublished,
                KnowledgeUsed,
                KnowledgeArchived,
                QuestionAnswered,
                MentoringEvent,
                VolunteerEvent,
                OpportunityPublished,
                OpportunityClosed,
                PlacementEvent,
                AgreementConcluded,
                AgreementEnded,
                VolunteerHoursConfirmed,
                VolunteeringCertificateIssued,
                VolunteeringCertificateRevoked {

    /** The id of the aggregate, which is also the record's key: events of one aggregate stay in order. */
    String subject();

    /** The slug of the centre it happened at; the city's id for what belongs to the city and to no centre. */
    String centre();
}
