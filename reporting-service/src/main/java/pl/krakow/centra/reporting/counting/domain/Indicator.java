package pl.krakow.centra.reporting.counting.domain;

import java.util.Arrays;
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
    OCCUPIED("occupiedHours", Unit.MINUTE, Dimension.ROOM, Dimension.HOUR),
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
    QUESTIONS_ANSWERED("questionsAnswered", Unit.ENTRY);

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
