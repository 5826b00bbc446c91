package pl.krakow.centra.domainevents;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The register of everything that is published: type name, record and topic. */
public final class EventTypes {
    private static final List<EventType> ALL = List.of(
            new EventType(BookingRequested.TYPE, BookingRequested.class, Topics.BOOKING),
            new EventType(BookingConfirmed.TYPE, BookingConfirmed.class, Topics.BOOKING),
            new EventType(BookingDeclined.TYPE, BookingDeclined.class, Topics.BOOKING),
            new EventType(BookingCancelled.TYPE, BookingCancelled.class, Topics.BOOKING),
            new EventType(BookingChanged.TYPE, BookingChanged.class, Topics.BOOKING),
            new EventType(BookingWithdrawn.TYPE, BookingWithdrawn.class, Topics.BOOKING),
            new EventType(BookingCheckedIn.TYPE, BookingCheckedIn.class, Topics.BOOKING),
            new EventType(BookingCompleted.TYPE, BookingCompleted.class, Topics.BOOKING),
            new EventType(BookingNoShow.TYPE, BookingNoShow.class, Topics.BOOKING),
            new EventType(RoomOffered.TYPE, RoomOffered.class, Topics.BOOKING),
            new EventType(RoomGranted.TYPE, RoomGranted.class, Topics.BOOKING),
            new EventType(RoomMoved.TYPE, RoomMoved.class, Topics.BOOKING),
            new EventType(RoomRefused.TYPE, RoomRefused.class, Topics.BOOKING),
            new EventType(RoomReleased.TYPE, RoomReleased.class, Topics.BOOKING),
            new EventType(RoomLost.TYPE, RoomLost.class, Topics.BOOKING),
            new EventType(OpeningHoursChanged.TYPE, OpeningHoursChanged.class, Topics.BOOKING),
            new EventType(RoomChanged.TYPE, RoomChanged.class, Topics.BOOKING),
            new EventType(ClosureChanged.TYPE, ClosureChanged.class, Topics.BOOKING),
            new EventType(BeneficiaryRegistered.TYPE, BeneficiaryRegistered.class, Topics.BENEFICIARIES),
            new EventType(BeneficiaryChanged.TYPE, BeneficiaryChanged.class, Topics.BENEFICIARIES),
            new EventType(BeneficiaryVerified.TYPE, BeneficiaryVerified.class, Topics.BENEFICIARIES),
            new EventType(BeneficiaryUnverified.TYPE, BeneficiaryUnverified.class, Topics.BENEFICIARIES),
            new EventType(BeneficiaryMerged.TYPE, BeneficiaryMerged.class, Topics.BENEFICIARIES),
            new EventType(BeneficiaryErased.TYPE, BeneficiaryErased.class, Topics.BENEFICIARIES),
            new EventType(EventPublished.TYPE, EventPublished.class, Topics.EVENTS),
            new EventType(EventChanged.TYPE, EventChanged.class, Topics.EVENTS),
            new EventType(EventPostponed.TYPE, EventPostponed.class, Topics.EVENTS),
            new EventType(EventEnded.TYPE, EventEnded.class, Topics.EVENTS),
            new EventType(EventCancelled.TYPE, EventCancelled.class, Topics.EVENTS),
            new EventType(EventRoomRequested.TYPE, EventRoomRequested.class, Topics.EVENTS),
            new EventType(EventRoomGivenUp.TYPE, EventRoomGivenUp.class, Topics.EVENTS),
            new EventType(RegistrationChanged.TYPE, RegistrationChanged.class, Topics.EVENTS),
            new EventType(RegistrationAttended.TYPE, RegistrationAttended.class, Topics.EVENTS),
            new EventType(EventHeld.TYPE, EventHeld.class, Topics.EVENTS),
            new EventType(EventFeedbackGathered.TYPE, EventFeedbackGathered.class, Topics.EVENTS),
            new EventType(EventReminderDue.TYPE, EventReminderDue.class, Topics.EVENTS),
            new EventType(EventNoticeDue.TYPE, EventNoticeDue.class, Topics.EVENTS),
            new EventType(ParticipantsSelected.TYPE, ParticipantsSelected.class, Topics.EVENTS),
            new EventType(AdviceBooked.TYPE, AdviceBooked.class, Topics.EVENTS),
            new EventType(AdviceMoved.TYPE, AdviceMoved.class, Topics.EVENTS),
            new EventType(AdviceReleased.TYPE, AdviceReleased.class, Topics.EVENTS),
            new EventType(AdviceCancelled.TYPE, AdviceCancelled.class, Topics.EVENTS),
            new EventType(AdviceGiven.TYPE, AdviceGiven.class, Topics.EVENTS),
            new EventType(AdviceMissed.TYPE, AdviceMissed.class, Topics.EVENTS),
            new EventType(MentoringApplied.TYPE, MentoringApplied.class, Topics.EVENTS),
            new EventType(MentoringBegun.TYPE, MentoringBegun.class, Topics.EVENTS),
            new EventType(MentoringSessionNoted.TYPE, MentoringSessionNoted.class, Topics.EVENTS),
            new EventType(MentoringEnded.TYPE, MentoringEnded.class, Topics.EVENTS),
            new EventType(GroupChanged.TYPE, GroupChanged.class, Topics.EVENTS),
            new EventType(GroupMembershipChanged.TYPE, GroupMembershipChanged.class, Topics.EVENTS),
            new EventType(GroupMeetingHeld.TYPE, GroupMeetingHeld.class, Topics.EVENTS),
            new EventType(IncubationStarted.TYPE, IncubationStarted.class, Topics.EVENTS),
            new EventType(IncubationStepChanged.TYPE, IncubationStepChanged.class, Topics.EVENTS),
            new EventType(IncubationFinished.TYPE, IncubationFinished.class, Topics.EVENTS),
            new EventType(KnowledgePublished.TYPE, KnowledgePublished.class, Topics.EVENTS),
            new EventType(KnowledgeArchived.TYPE, KnowledgeArchived.class, Topics.EVENTS),
            new EventType(QuestionAnswered.TYPE, QuestionAnswered.class, Topics.EVENTS),
            new EventType(KnowledgeUsed.TYPE, KnowledgeUsed.class, Topics.EVENTS),
            new EventType(VolunteerRegistered.TYPE, VolunteerRegistered.class, Topics.VOLUNTEERING),
            new EventType(VolunteerChanged.TYPE, VolunteerChanged.class, Topics.VOLUNTEERING),
            new EventType(VolunteerErased.TYPE, VolunteerErased.class, Topics.VOLUNTEERING),
            new EventType(OpportunityPublished.TYPE, OpportunityPublished.class, Topics.VOLUNTEERING),
            new EventType(OpportunityClosed.TYPE, OpportunityClosed.class, Topics.VOLUNTEERING),
            new EventType(PlacementChanged.TYPE, PlacementChanged.class, Topics.VOLUNTEERING),
            new EventType(AgreementConcluded.TYPE, AgreementConcluded.class, Topics.VOLUNTEERING),
            new EventType(AgreementEnded.TYPE, AgreementEnded.class, Topics.VOLUNTEERING),
            new EventType(VolunteerHoursConfirmed.TYPE, VolunteerHoursConfirmed.class, Topics.VOLUNTEERING),
            new EventType(VolunteeringCertificateIssued.TYPE, VolunteeringCertificateIssued.class, Topics.VOLUNTEERING),
            new EventType(
                    VolunteeringCertificateRevoked.TYPE, VolunteeringCertificateRevoked.class, Topics.VOLUNTEERING));

    private static final Map<String, EventType> BY_NAME =
            ALL.stream().collect(toUnmodifiableMap(EventType::name, Function.identity()));
    private static final Map<Class<? extends DomainEvent>, EventType> BY_CLASS =
            ALL.stream().collect(toUnmodifiableMap(EventType::event, Function.identity()));

    private EventTypes() {}

    public static List<EventType> all() {
        return ALL;
    }

    /** The type of that name; empty for one this version of the language doesn't know (yet). */
    public static Optional<EventType> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    public static EventType of(DomainEvent event) {
        return of(event.getClass());
    }

    public static EventType of(Class<? extends DomainEvent> event) {
        var type = BY_CLASS.get(event);
        if (type == null) {
            throw new IllegalArgumentException(event.getSimpleName() + " is not in the register of event types");
        }
        return type;
    }
}
