package pl.krakow.centra.reporting.reckoning;

import static pl.krakow.centra.reporting.counting.domain.Dimension.BENEFICIARY_KIND;
import static pl.krakow.centra.reporting.counting.domain.Dimension.COURSE_KIND;
import static pl.krakow.centra.reporting.counting.domain.Dimension.FIELD;
import static pl.krakow.centra.reporting.counting.domain.Dimension.OUTCOME;
import static pl.krakow.centra.reporting.counting.domain.Dimension.RESULT;
import static pl.krakow.centra.reporting.counting.domain.Dimension.STEP;
import static pl.krakow.centra.reporting.counting.domain.Dimension.WAY;

import java.time.LocalDate;
import java.time.ZoneId;

import pl.krakow.centra.domainevents.AdviceBooked;
import pl.krakow.centra.domainevents.AdviceEvent;
import pl.krakow.centra.domainevents.AdviceFacts;
import pl.krakow.centra.domainevents.AdviceGiven;
import pl.krakow.centra.domainevents.AdviceMissed;
import pl.krakow.centra.domainevents.AdviceMoved;
import pl.krakow.centra.domainevents.GroupMeetingHeld;
import pl.krakow.centra.domainevents.IncubationEvent;
import pl.krakow.centra.domainevents.IncubationFinished;
import pl.krakow.centra.domainevents.IncubationStarted;
import pl.krakow.centra.domainevents.IncubationStepChanged;
import pl.krakow.centra.domainevents.MentoringBegun;
import pl.krakow.centra.domainevents.MentoringEnded;
import pl.krakow.centra.domainevents.MentoringSessionNoted;
import pl.krakow.centra.reporting.counting.Reckoned;
import pl.krakow.centra.reporting.counting.domain.FactId;
import pl.krakow.centra.reporting.counting.domain.Indicator;

/**
 * How support over time is counted: advice, coaching and mentoring, working groups, incubation. What has a time of its own
 * counts on its local day; what was decided, on the day it was.
 */
final class SupportReckoning {

    private SupportReckoning() {}

    /** An appointment that was called off counts nowhere; one that is promised, among those that aren't settled. */
    static Reckoned of(AdviceEvent event, long version, ZoneId zone) {
        var appointment = event.appointment();
        var fact = FactId.of("advice", appointment.appointmentId());
        return switch (event) {
            case AdviceGiven given -> given(fact, given, version, zone);
            case AdviceMissed _ ->
                on(fact, appointment, version, zone)
                        .add(Indicator.ADVICE_MISSED, 1, FIELD.is(appointment.field()))
                        .done();
            case AdviceBooked _, AdviceMoved _ ->
                on(fact, appointment, version, zone)
                        .add(Indicator.ADVICE_UNSETTLED, 1)
                        .done();
            default -> Reckoned.nothing(fact, version);
        };
    }

    private static Reckoned given(FactId fact, AdviceGiven given, long version, ZoneId zone) {
        var appointment = given.appointment();
        var field = FIELD.is(appointment.field());
        var sheet = on(fact, appointment, version, zone)
                .add(
                        Indicator.ADVICE,
                        1,
                        field,
                        WAY.is(appointment.way()),
                        BENEFICIARY_KIND.is(appointment.beneficiaryKind()))
                .add(Indicator.ADVICE_HOURS, given.minutes(), field)
                .count(Indicator.ADVISED, appointment.participantId());
        var outcome = given.outcome();
        return (outcome == null ? sheet : sheet.split(Indicator.ADVICE, 1, OUTCOME.is(outcome))).done();
    }

    private static Reckoned.Sheet on(FactId fact, AdviceFacts appointment, long version, ZoneId zone) {
        return Reckoned.of(fact, version, appointment.centre(), LocalHours.day(appointment.start(), zone));
    }

    static Reckoned of(MentoringBegun begun, long version, LocalDate date) {
        var course = begun.application();
        return Reckoned.of(FactId.of("course-begun", course.applicationId()), version, course.centre(), date)
                .add(Indicator.COURSES_BEGUN, 1, COURSE_KIND.is(course.kind()))
                .done();
    }

    /** What never became a course hasn't ended. */
    static Reckoned of(MentoringEnded ended, long version, LocalDate date) {
        var course = ended.application();
        var fact = FactId.of("course-ended", course.applicationId());
        return switch (ended.result()) {
            case WITHDRAWN, REJECTED -> Reckoned.nothing(fact, version);
            case REACHED, PARTLY, NOT_REACHED, BROKEN_OFF ->
                Reckoned.of(fact, version, course.centre(), date)
                        .add(Indicator.COURSES_ENDED, 1, COURSE_KIND.is(course.kind()), RESULT.is(ended.result()))
                        .done();
        };
    }

    static Reckoned of(MentoringSessionNoted noted, long version, ZoneId zone) {
        var course = noted.application();
        var fact = FactId.of("course-session", noted.sessionId());
        return noted.held()
                ? Reckoned.of(fact, version, course.centre(), LocalHours.day(noted.start(), zone))
                        .add(Indicator.COURSE_SESSIONS, 1, COURSE_KIND.is(course.kind()))
                        .add(Indicator.COURSE_HOURS, noted.minutes(), COURSE_KIND.is(course.kind()))
                        .done()
                : Reckoned.nothing(fact, version);
    }

    static Reckoned of(GroupMeetingHeld held, long version, ZoneId zone) {
        return Reckoned.of(
                        FactId.of("group-meeting", held.meetingId()),
                        version,
                        held.centre(),
                        LocalHours.day(held.start(), zone))
                .add(Indicator.GROUP_MEETINGS, 1)
                .add(Indicator.GROUP_PEOPLE, (long) held.present() + held.guests())
                .count(Indicator.WORKING_GROUPS, held.groupId())
                .done();
    }

    /** Setting out, each step and the end are facts of their own: one doesn't take the place of the other. */
    static Reckoned of(IncubationEvent event, long version, LocalDate date) {
        var path = event.path();
        return switch (event) {
            case IncubationStarted _ ->
                Reckoned.of(FactId.of("incubation-started", path.pathId()), version, path.centre(), date)
                        .count(Indicator.INCUBATED, path.beneficiaryId())
                        .done();
            case IncubationStepChanged changed -> {
                var fact = FactId.of("incubation-step", path.pathId() + "/" + changed.code());
                yield changed.state() == IncubationStepChanged.State.DONE
                        ? Reckoned.of(fact, version, path.centre(), date)
                                .add(Indicator.INCUBATION_STEPS, 1, STEP.is(changed.code()))
                                .done()
                        : Reckoned.nothing(fact, version);
            }
            case IncubationFinished finished ->
                Reckoned.of(FactId.of("incubation-finished", path.pathId()), version, path.centre(), date)
                        .add(Indicator.INCUBATION_RESULTS, 1, RESULT.is(finished.result()))
                        .done();
        };
    }
}
