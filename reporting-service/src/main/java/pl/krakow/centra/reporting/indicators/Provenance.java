package pl.krakow.centra.reporting.indicators;

import java.util.List;
import java.util.stream.Stream;

import pl.krakow.centra.domainevents.AdviceBooked;
import pl.krakow.centra.domainevents.AdviceCancelled;
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
import pl.krakow.centra.domainevents.BookingNoShow;
import pl.krakow.centra.domainevents.BookingRequested;
import pl.krakow.centra.domainevents.BookingWithdrawn;
import pl.krakow.centra.domainevents.ClosureChanged;
import pl.krakow.centra.domainevents.EventCancelled;
import pl.krakow.centra.domainevents.EventEnded;
import pl.krakow.centra.domainevents.EventHeld;
import pl.krakow.centra.domainevents.GroupMeetingHeld;
import pl.krakow.centra.domainevents.IncubationFinished;
import pl.krakow.centra.domainevents.IncubationStarted;
import pl.krakow.centra.domainevents.IncubationStepChanged;
import pl.krakow.centra.domainevents.KnowledgeArchived;
import pl.krakow.centra.domainevents.KnowledgePublished;
import pl.krakow.centra.domainevents.KnowledgeUsed;
import pl.krakow.centra.domainevents.MentoringBegun;
import pl.krakow.centra.domainevents.MentoringEnded;
import pl.krakow.centra.domainevents.MentoringSessionNoted;
import pl.krakow.centra.domainevents.OpeningHoursChanged;
import pl.krakow.centra.domainevents.OpportunityClosed;
import pl.krakow.centra.domainevents.OpportunityPublished;
import pl.krakow.centra.domainevents.PlacementChanged;
import pl.krakow.centra.domainevents.QuestionAnswered;
import pl.krakow.centra.domainevents.RegistrationAttended;
import pl.krakow.centra.domainevents.RoomChanged;
import pl.krakow.centra.domainevents.VolunteerHoursConfirmed;
import pl.krakow.centra.domainevents.VolunteerRegistered;
import pl.krakow.centra.domainevents.VolunteeringCertificateIssued;
import pl.krakow.centra.domainevents.VolunteeringCertificateRevoked;
import pl.krakow.centra.reporting.counting.domain.Indicator;

/** The events each indicator is projected from, and by which of their times something belongs to a period. */
final class Provenance {

    private static final List<String> BOOKINGS = List.of(
            BookingRequested.TYPE,
            BookingConfirmed.TYPE,
            BookingDeclined.TYPE,
            BookingCancelled.TYPE,
            BookingChanged.TYPE,
            BookingWithdrawn.TYPE,
            BookingCheckedIn.TYPE,
            BookingCompleted.TYPE,
            BookingNoShow.TYPE);

    private static final List<String> OPEN_TIMES =
            List.of(OpeningHoursChanged.TYPE, RoomChanged.TYPE, ClosureChanged.TYPE);

    private Provenance() {}

    static List<String> of(Indicator indicator) {
        return switch (indicator) {
            case OPEN -> OPEN_TIMES;
            case USED, OCCUPANCY ->
                Stream.concat(BOOKINGS.stream(), OPEN_TIMES.stream()).toList();
            case REQUESTS_ANSWERED, ANSWER_MEDIAN, ANSWER_NINETY ->
                List.of(BookingConfirmed.TYPE, BookingDeclined.TYPE);
            case VOLUNTEERS_REGISTERED -> List.of(VolunteerRegistered.TYPE);
            case OPPORTUNITIES, OPPORTUNITY_SEATS -> List.of(OpportunityPublished.TYPE);
            case OPPORTUNITIES_CLOSED -> List.of(OpportunityClosed.TYPE);
            case PLACEMENTS_SOUGHT, PLACEMENTS, VOLUNTEERS_PLACED -> List.of(PlacementChanged.TYPE);
            case AGREEMENTS, AGREEMENT_CHANGES -> List.of(AgreementConcluded.TYPE);
            case AGREEMENTS_ENDED -> List.of(AgreementEnded.TYPE);
            case VOLUNTEERS_ACTIVE, VOLUNTEER_HOURS, VOLUNTEER_HOURS_UNVALUED, VOLUNTEER_VALUE, ORGANISATIONS_HELPED ->
                List.of(VolunteerHoursConfirmed.TYPE);
            case VOLUNTEER_CERTIFICATES ->
                List.of(VolunteeringCertificateIssued.TYPE, VolunteeringCertificateRevoked.TYPE);
            case ROOM_USES,
                    REQUESTS,
                    CANCELLATIONS,
                    LATE_CANCELLATIONS,
                    NO_SHOWS,
                    USES_UNCOUNTED,
                    HOURS,
                    OCCUPIED,
                    PEOPLE,
                    BENEFICIARIES,
                    ORGANISATIONS,
                    INFORMAL_GROUPS,
                    INDIVIDUALS,
                    NEW_BENEFICIARIES,
                    RETURNING_BENEFICIARIES -> BOOKINGS;
            case EVENTS, EVENT_HOURS -> List.of(EventEnded.TYPE);
            case EVENTS_CALLED_OFF -> List.of(EventCancelled.TYPE);
            case EVENT_SEATS, EVENT_REGISTERED, EVENT_PEOPLE, EVENT_NO_SHOWS, EVENT_WAITING, FILL_RATE ->
                List.of(EventHeld.TYPE);
            case PARTICIPANTS -> List.of(RegistrationAttended.TYPE);
            case ADVICE, ADVICE_HOURS, ADVISED -> List.of(AdviceGiven.TYPE);
            case ADVICE_MISSED -> List.of(AdviceMissed.TYPE);
            case ADVICE_UNSETTLED ->
                List.of(
                        AdviceBooked.TYPE,
                        AdviceMoved.TYPE,
                        AdviceGiven.TYPE,
                        AdviceMissed.TYPE,
                        AdviceCancelled.TYPE,
                        AdviceReleased.TYPE);
            case COURSES_BEGUN -> List.of(MentoringBegun.TYPE);
            case COURSES_ENDED -> List.of(MentoringEnded.TYPE);
            case COURSE_SESSIONS, COURSE_HOURS -> List.of(MentoringSessionNoted.TYPE);
            case GROUP_MEETINGS, GROUP_PEOPLE, WORKING_GROUPS -> List.of(GroupMeetingHeld.TYPE);
            case INCUBATED -> List.of(IncubationStarted.TYPE);
            case INCUBATION_STEPS -> List.of(IncubationStepChanged.TYPE);
            case INCUBATION_RESULTS -> List.of(IncubationFinished.TYPE);
            case KNOWLEDGE_PUBLISHED -> List.of(KnowledgePublished.TYPE, KnowledgeArchived.TYPE);
            case QUESTIONS_ANSWERED -> List.of(QuestionAnswered.TYPE);
            case KNOWLEDGE_READS, KNOWLEDGE_DOWNLOADS, KNOWLEDGE_SEARCHES -> List.of(KnowledgeUsed.TYPE);
        };
    }

    /** {@code own-date} of what has one, {@code decided} for what counts on the local day it was decided or noted. */
    static String period(Indicator indicator) {
        return switch (indicator) {
            case EVENTS_CALLED_OFF,
                    COURSES_BEGUN,
                    COURSES_ENDED,
                    INCUBATED,
                    INCUBATION_STEPS,
                    INCUBATION_RESULTS,
                    KNOWLEDGE_PUBLISHED,
                    QUESTIONS_ANSWERED,
                    REQUESTS_ANSWERED,
                    ANSWER_MEDIAN,
                    ANSWER_NINETY,
                    VOLUNTEERS_REGISTERED,
                    OPPORTUNITIES,
                    OPPORTUNITY_SEATS,
                    OPPORTUNITIES_CLOSED,
                    AGREEMENTS,
                    AGREEMENT_CHANGES,
                    VOLUNTEER_CERTIFICATES -> "decided";
            case OPEN, KNOWLEDGE_READS, KNOWLEDGE_DOWNLOADS, KNOWLEDGE_SEARCHES -> "open-day";
            default -> "local-date";
        };
    }
}
