package pl.krakow.centra.reporting.reckoning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import pl.krakow.centra.domainevents.AdviceBooked;
import pl.krakow.centra.domainevents.AdviceCancelled;
import pl.krakow.centra.domainevents.AdviceEvent;
import pl.krakow.centra.domainevents.AdviceGiven;
import pl.krakow.centra.domainevents.AdviceMissed;
import pl.krakow.centra.domainevents.AdviceMoved;
import pl.krakow.centra.domainevents.AdviceReleased;
import pl.krakow.centra.domainevents.AgreementConcluded;
import pl.krakow.centra.domainevents.AgreementEnded;
import pl.krakow.centra.domainevents.BookingCancelled;
import pl.krakow.centra.domainevents.BookingChanged;
import pl.krakow.centra.domainevents.BookingCheckedIn;
import pl.krakow.centra.domainevents.BookingCompleted;
import pl.krakow.centra.domainevents.BookingConfirmed;
import pl.krakow.centra.domainevents.BookingDeclined;
import pl.krakow.centra.domainevents.BookingEvent;
import pl.krakow.centra.domainevents.BookingNoShow;
import pl.krakow.centra.domainevents.BookingRequested;
import pl.krakow.centra.domainevents.BookingWithdrawn;
import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.EventCancelled;
import pl.krakow.centra.domainevents.EventChanged;
import pl.krakow.centra.domainevents.EventEnded;
import pl.krakow.centra.domainevents.EventHeld;
import pl.krakow.centra.domainevents.EventPostponed;
import pl.krakow.centra.domainevents.EventPublished;
import pl.krakow.centra.domainevents.GroupMeetingHeld;
import pl.krakow.centra.domainevents.IncubationEvent;
import pl.krakow.centra.domainevents.IncubationFinished;
import pl.krakow.centra.domainevents.IncubationStarted;
import pl.krakow.centra.domainevents.IncubationStepChanged;
import pl.krakow.centra.domainevents.KnowledgeArchived;
import pl.krakow.centra.domainevents.KnowledgePublished;
import pl.krakow.centra.domainevents.KnowledgeUsed;
import pl.krakow.centra.domainevents.MentoringBegun;
import pl.krakow.centra.domainevents.MentoringEnded;
import pl.krakow.centra.domainevents.MentoringSessionNoted;
import pl.krakow.centra.domainevents.OpportunityClosed;
import pl.krakow.centra.domainevents.OpportunityPublished;
import pl.krakow.centra.domainevents.PlacementChanged;
import pl.krakow.centra.domainevents.QuestionAnswered;
import pl.krakow.centra.domainevents.RegistrationAttended;
import pl.krakow.centra.domainevents.VolunteerHoursConfirmed;
import pl.krakow.centra.domainevents.VolunteerRegistered;
import pl.krakow.centra.domainevents.VolunteeringCertificateIssued;
import pl.krakow.centra.domainevents.VolunteeringCertificateRevoked;
import pl.krakow.centra.reporting.counting.Reckoned;

/** What events say in figures: the one place where it is looked up which event is counted how. */
public final class Reckoning {

    /** Every event that is counted. */
    public static final Set<Class<? extends DomainEvent>> COUNTED = Set.of(
            BookingRequested.class,
            BookingConfirmed.class,
            BookingDeclined.class,
            BookingCancelled.class,
            BookingChanged.class,
            BookingWithdrawn.class,
            BookingCheckedIn.class,
            BookingCompleted.class,
            BookingNoShow.class,
            EventPublished.class,
            EventChanged.class,
            EventPostponed.class,
            EventCancelled.class,
            EventEnded.class,
            EventHeld.class,
            RegistrationAttended.class,
            AdviceBooked.class,
            AdviceMoved.class,
            AdviceGiven.class,
            AdviceMissed.class,
            AdviceCancelled.class,
            AdviceReleased.class,
            MentoringBegun.class,
            MentoringSessionNoted.class,
            MentoringEnded.class,
            GroupMeetingHeld.class,
            IncubationStarted.class,
            IncubationStepChanged.class,
            IncubationFinished.class,
            KnowledgePublished.class,
            KnowledgeArchived.class,
            QuestionAnswered.class,
            KnowledgeUsed.class,
            VolunteerRegistered.class,
            OpportunityPublished.class,
            OpportunityClosed.class,
            PlacementChanged.class,
            AgreementConcluded.class,
            AgreementEnded.class,
            VolunteerHoursConfirmed.class,
            VolunteeringCertificateIssued.class,
            VolunteeringCertificateRevoked.class);

    /** Rises whenever an event is counted otherwise than before, or stored otherwise: then the figures are built anew. */
    public static final int VERSION = 4;

    private Reckoning() {}

    /** The same for every event, also one that tells of more than one thing. */
    public static List<Reckoned> all(DomainEvent event, long version, Instant time, ZoneId zone) {
        var told = of(event, version, time, zone);
        return BookingReckoning.answered(event, version, time, zone)
                .map(answered -> List.of(told, answered))
                .orElseGet(() -> List.of(told));
    }

    /**
     * What the event says of its subject.
     *
     * @param version of the event's subject
     * @param time when it happened: what has no time of its own counts on that local day
     * @param zone of the event's centre
     * @throws IllegalArgumentException for an event that isn't among the {@link #COUNTED}
     */
    static Reckoned of(DomainEvent event, long version, Instant time, ZoneId zone) {
        var date = LocalDate.ofInstant(time, zone);
        return switch (event) {
            case BookingEvent booking -> BookingReckoning.of(booking, version, zone);
            case EventPublished published -> EventReckoning.toCome(published.eventId(), version);
            case EventChanged changed -> EventReckoning.toCome(changed.eventId(), version);
            case EventPostponed postponed -> EventReckoning.toCome(postponed.eventId(), version);
            case EventCancelled off -> EventReckoning.calledOff(off.eventId(), off.centre(), version, date);
            case EventEnded ended -> EventReckoning.of(ended, version, zone);
            case EventHeld held -> EventReckoning.of(held, version, zone);
            case RegistrationAttended attended -> EventReckoning.of(attended, version, date);
            case AdviceEvent advice -> SupportReckoning.of(advice, version, zone);
            case MentoringBegun begun -> SupportReckoning.of(begun, version, date);
            case MentoringSessionNoted noted -> SupportReckoning.of(noted, version, zone);
            case MentoringEnded ended -> SupportReckoning.of(ended, version, date);
            case GroupMeetingHeld held -> SupportReckoning.of(held, version, zone);
            case IncubationEvent incubation -> SupportReckoning.of(incubation, version, date);
            case KnowledgePublished published -> KnowledgeReckoning.of(published, version, date);
            case KnowledgeArchived archived -> KnowledgeReckoning.of(archived, version);
            case QuestionAnswered answered -> KnowledgeReckoning.of(answered, version, date);
            case KnowledgeUsed used -> KnowledgeReckoning.of(used, version);
            case VolunteerRegistered registered -> VolunteeringReckoning.of(registered, version, date);
            case OpportunityPublished published -> VolunteeringReckoning.of(published, version, zone);
            case OpportunityClosed closed -> VolunteeringReckoning.of(closed, version, date);
            case PlacementChanged changed -> VolunteeringReckoning.of(changed, version);
            case AgreementConcluded concluded -> VolunteeringReckoning.of(concluded, version, zone);
            case AgreementEnded ended -> VolunteeringReckoning.of(ended, version);
            case VolunteerHoursConfirmed hours -> VolunteeringReckoning.of(hours, version);
            case VolunteeringCertificateIssued issued -> VolunteeringReckoning.of(issued, version, zone);
            case VolunteeringCertificateRevoked revoked -> VolunteeringReckoning.of(revoked, version);
            default -> throw new IllegalArgumentException(event.getClass().getSimpleName() + " isn't counted");
        };
    }
}
