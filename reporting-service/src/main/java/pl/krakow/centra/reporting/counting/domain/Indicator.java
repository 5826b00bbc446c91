package pl.krakow.centra.reporting.counting.domain;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The figures of a report. What each one counts is said in words by the catalogue of indicators, and in code by the reckoning
 * of the events it comes from; the entries it makes fill the days and open a figure, so the list behind a number adds up to
 * it.
 *
 * <p>An indicator's {@link #id()} is its name in the API.
 */
public enum Indicator {
    ROOM_USES("roomUses", Unit.BOOKING, Dimension.ROOM, Dimension.BENEFICIARY_KIND),
    REQUESTS("requests", Unit.BOOKING, Dimension.BENEFICIARY_KIND),
    CANCELLATIONS("cancellations", Unit.BOOKING, Dimension.CALLED_OFF_BY),
    LATE_CANCELLATIONS("lateCancellations", Unit.BOOKING),
    NO_SHOWS("noShows", Unit.BOOKING),
    USES_UNCOUNTED("usesUncounted", Unit.BOOKING),
    HOURS("hours", Unit.MINUTE, Dimension.ROOM, Dimension.BENEFICIARY_KIND),
    OCCUPIED("occupiedHours", Unit.MINUTE, Dimension.ROOM, Dimension.HOUR, Dimension.WEEKDAY, Dimension.ROOM_TIME),
    /** Worked out when read, out of when the rooms are open, see {@link OpenHours}; so are the next two. */
    OPEN("openHours", Unit.MINUTE, Dimension.ROOM, Dimension.HOUR, Dimension.WEEKDAY, Dimension.ROOM_TIME),
    USED("usedHours", Unit.MINUTE, Dimension.ROOM, Dimension.HOUR, Dimension.WEEKDAY, Dimension.ROOM_TIME),
    OCCUPANCY("occupancy", Unit.PER_MILLE, Dimension.ROOM, Dimension.HOUR, Dimension.WEEKDAY, Dimension.ROOM_TIME),
    REQUESTS_ANSWERED("requestsAnswered", Unit.BOOKING, Dimension.ANSWER, Dimension.ANSWERED_WITHIN),
    /** Worked out when read, out of how long each answer took; so is the next. */
    ANSWER_MEDIAN("answerTime.median", Unit.MINUTE),
    ANSWER_NINETY("answerTime.ninety", Unit.MINUTE),
    PEOPLE("people", Unit.PERSON, Dimension.AUDIENCE, Dimension.AGE),
    BENEFICIARIES("beneficiaries.total", Unit.BENEFICIARY),
    ORGANISATIONS("beneficiaries.organisations", Unit.BENEFICIARY),
    INFORMAL_GROUPS("beneficiaries.informalGroups", Unit.BENEFICIARY),
    INDIVIDUALS("beneficiaries.individuals", Unit.BENEFICIARY),
    /** Worked out when read, see {@link Tally#sinceEver}; so is the next. */
    NEW_BENEFICIARIES("beneficiaries.new", Unit.BENEFICIARY),
    RETURNING_BENEFICIARIES("beneficiaries.returning", Unit.BENEFICIARY),

    EVENTS("events", Unit.EVENT, Dimension.EVENT_KIND),
    EVENTS_CALLED_OFF("eventsCalledOff", Unit.EVENT),
    EVENT_HOURS("eventHours", Unit.MINUTE, Dimension.EVENT_KIND),
    EVENT_SEATS("eventSeats", Unit.PERSON, Dimension.EVENT_KIND),
    EVENT_REGISTERED("eventRegistered", Unit.PERSON, Dimension.EVENT_KIND),
    EVENT_PEOPLE("eventPeople", Unit.PERSON, Dimension.EVENT_KIND, Dimension.AUDIENCE, Dimension.AGE),
    EVENT_NO_SHOWS("eventNoShows", Unit.PERSON, Dimension.EVENT_KIND),
    EVENT_WAITING("eventWaiting", Unit.PERSON, Dimension.EVENT_KIND),
    /** Worked out when read. */
    FILL_RATE("fillRate", Unit.PER_MILLE, Dimension.EVENT_KIND),
    PARTICIPANTS("participants", Unit.PARTICIPANT),

    ADVICE("advice", Unit.APPOINTMENT, Dimension.FIELD, Dimension.WAY, Dimension.BENEFICIARY_KIND, Dimension.OUTCOME),
    ADVICE_HOURS("adviceHours", Unit.MINUTE, Dimension.FIELD),
    ADVICE_MISSED("adviceMissed", Unit.APPOINTMENT, Dimension.FIELD),
    ADVISED("advised", Unit.PARTICIPANT),
    ADVICE_UNSETTLED("adviceUnsettled", Unit.APPOINTMENT),

    COURSES_BEGUN("coursesBegun", Unit.COURSE, Dimension.COURSE_KIND),
    COURSES_ENDED("coursesEnded", Unit.COURSE, Dimension.COURSE_KIND, Dimension.RESULT),
    COURSE_SESSIONS("courseSessions", Unit.SESSION, Dimension.COURSE_KIND),
    COURSE_HOURS("courseHours", Unit.MINUTE, Dimension.COURSE_KIND),

    GROUP_MEETINGS("groupMeetings", Unit.MEETING),
    GROUP_PEOPLE("groupPeople", Unit.PERSON),
    WORKING_GROUPS("workingGroups", Unit.GROUP),

    INCUBATED("incubated", Unit.BENEFICIARY),
    INCUBATION_STEPS("incubationSteps", Unit.STEP, Dimension.STEP),
    INCUBATION_RESULTS("incubationResults", Unit.PATH, Dimension.RESULT),

    KNOWLEDGE_PUBLISHED("knowledgePublished", Unit.ENTRY, Dimension.ENTRY_KIND),
    QUESTIONS_ANSWERED("questionsAnswered", Unit.ENTRY),
    KNOWLEDGE_READS("knowledgeReads", Unit.USE, Dimension.ENTRY_KIND),
    KNOWLEDGE_DOWNLOADS("knowledgeDownloads", Unit.USE, Dimension.ENTRY_KIND),
    KNOWLEDGE_SEARCHES("knowledgeSearches", Unit.USE),

    VOLUNTEERS_REGISTERED("volunteersRegistered", Unit.VOLUNTEER, Dimension.AGE_BAND, Dimension.DISTRICT),
    VOLUNTEERS_ACTIVE("volunteersActive", Unit.VOLUNTEER),
    OPPORTUNITIES("opportunities", Unit.OPPORTUNITY, Dimension.COMMITMENT),
    OPPORTUNITY_SEATS("opportunitySeats", Unit.PERSON, Dimension.COMMITMENT),
    OPPORTUNITIES_CLOSED("opportunitiesClosed", Unit.OPPORTUNITY),
    PLACEMENTS_SOUGHT("placementsSought", Unit.PLACEMENT, Dimension.PLACEMENT_STATE),
    PLACEMENTS("placements", Unit.PLACEMENT, Dimension.PLACEMENT_STATE),
    VOLUNTEERS_PLACED("volunteersPlaced", Unit.VOLUNTEER),
    AGREEMENTS("agreements", Unit.AGREEMENT),
    AGREEMENT_CHANGES("agreementChanges", Unit.AGREEMENT),
    AGREEMENTS_ENDED("agreementsEnded", Unit.AGREEMENT),
    VOLUNTEER_HOURS("volunteerHours", Unit.MINUTE),
    VOLUNTEER_HOURS_UNVALUED("volunteerHours.unvalued", Unit.MINUTE),
    VOLUNTEER_VALUE("volunteerValue", Unit.GROSZ),
    ORGANISATIONS_HELPED("organisationsHelped", Unit.BENEFICIARY),
    VOLUNTEER_CERTIFICATES("volunteerCertificates", Unit.CERTIFICATE);

    private static final Set<Indicator> WORKED_OUT = Collections.unmodifiableSet(EnumSet.of(
            NEW_BENEFICIARIES,
            RETURNING_BENEFICIARIES,
            OPEN,
            USED,
            OCCUPANCY,
            ANSWER_MEDIAN,
            ANSWER_NINETY,
            FILL_RATE));

    private final String id;
    private final Unit unit;
    private final Set<Dimension> dimensions;

    Indicator(String id, Unit unit, Dimension... dimensions) {
        this.id = id;
        this.unit = unit;
        this.dimensions = Set.of(dimensions);
    }

    public String id() {
        return id;
    }

    public Unit unit() {
        return unit;
    }

    /** Whether the figure counts each of its units once, so that figures of parts must not be added up. */
    public boolean distinct() {
        return unit.isCountedOnce();
    }

    /** Whether it is worked out of others when it is read, and no fact adds to it by itself. */
    public boolean isWorkedOut() {
        return WORKED_OUT.contains(this);
    }

    /** What it is worked out of, and opened by; empty when it opens by itself. */
    public List<Indicator> workedOutOf() {
        return switch (this) {
            case USED -> List.of(OCCUPIED);
            case OCCUPANCY -> List.of(USED, OPEN);
            case ANSWER_MEDIAN, ANSWER_NINETY -> List.of(REQUESTS_ANSWERED);
            case FILL_RATE -> List.of(EVENT_REGISTERED, EVENT_SEATS);
            default -> List.of();
        };
    }

    /** By what the figure can be broken down. */
    public Set<Dimension> dimensions() {
        return dimensions;
    }

    public static Optional<Indicator> of(String id) {
        return Arrays.stream(values())
                .filter(indicator -> indicator.id.equals(id))
                .findFirst();
    }

    public static List<Indicator> all() {
        return List.of(values());
    }
}
