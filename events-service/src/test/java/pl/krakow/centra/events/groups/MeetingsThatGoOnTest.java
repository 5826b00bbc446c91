package pl.krakow.centra.events.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.KRAKOW;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.MONDAY_NOON;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.ROOM_1W040;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.TWO_HOURS;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.begun;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.person;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.groups.domain.GroupStep;
import pl.krakow.centra.events.groups.domain.InMemoryMeetingSeriesRegister;
import pl.krakow.centra.events.groups.domain.InMemoryMeetings;
import pl.krakow.centra.events.groups.domain.InMemoryWorkingGroups;
import pl.krakow.centra.events.groups.domain.Joining;
import pl.krakow.centra.events.groups.domain.Meeting;
import pl.krakow.centra.events.groups.domain.MeetingId;
import pl.krakow.centra.events.groups.domain.MeetingSeries;
import pl.krakow.centra.events.groups.domain.MeetingSeries.Act;
import pl.krakow.centra.events.groups.domain.MeetingSeries.Deed;
import pl.krakow.centra.events.groups.domain.MeetingSeries.Occurrence;
import pl.krakow.centra.events.groups.domain.MeetingSeries.Pattern;
import pl.krakow.centra.events.groups.domain.MeetingSeriesId;
import pl.krakow.centra.events.groups.domain.MeetingState;
import pl.krakow.centra.events.groups.domain.MeetingStep;
import pl.krakow.centra.events.groups.domain.Telling;
import pl.krakow.centra.events.groups.domain.WorkingGroup;
import pl.krakow.centra.events.rooms.domain.InMemoryRoomAnswers;
import pl.krakow.centra.events.rooms.domain.RoomAnswer;
import pl.krakow.centra.events.rooms.domain.RoomAnswer.BookedRoom;

/** What a crash leaves in the middle is finished, and members are told once of what is sure. */
class MeetingsThatGoOnTest {

    private static final LocalDateTime FIRST = LocalDateTime.of(2026, 12, 1, 17, 0);

    private final InMemoryWorkingGroups groups = new InMemoryWorkingGroups();
    private final DyingMeetings meetings = new DyingMeetings();
    private final InMemoryMeetingSeriesRegister register = new InMemoryMeetingSeriesRegister();
    private final InMemoryRoomAnswers answers = new InMemoryRoomAnswers();
    private final Letters letters = new Letters();
    private final Clock clock = Clock.fixed(MONDAY_NOON, ZoneOffset.UTC);
    private final TellOfMeetings tellOfMeetings = new TellOfMeetings(meetings, groups, answers, letters);
    private final OnTheMeeting onTheMeeting = new OnTheMeeting(meetings, tellOfMeetings);
    private final OnTheGroup onTheGroup = new OnTheGroup(groups, letters);
    private final CarryOutMeetingSeries carryOut = new CarryOutMeetingSeries(register, groups, onTheMeeting, clock);
    private final RoomsOfGroups rooms = new RoomsOfGroups(meetings, onTheMeeting, tellOfMeetings, clock);
    private final WorkingGroup group = group();

    @Test
    void aSeriesThatWasLeftInTheMiddleIsFinishedWithoutDoingAnythingTwice() {
        var series = series(5);
        register.add(series);
        meetings.writes = 2;
        assertThatThrownBy(() -> carryOut.carryOut(series)).hasMessage("killed");
        meetings.writes = Integer.MAX_VALUE;

        var left = register.unfinished(MONDAY_NOON.plusSeconds(1), 10).getFirst();
        var finished = carryOut.carryOut(left);

        assertThat(finished.act()).isNull();
        assertThat(planned()).extracting(Meeting::revision).containsExactly(1L, 1L, 1L, 1L, 1L);
    }

    @Test
    void whatAPausedGroupHadPlannedIsCalledOffAlsoAfterACrash() {
        var series = series(3);
        register.add(series);
        carryOut.carryOut(series);
        var paused = (GroupStep.Done) onTheGroup
                .decide("reymonta", group.id(), each -> each.pause(_ -> true, "Wakacje", MONDAY_NOON))
                .orElseThrow();
        var callOff = new CallOffMeetings(meetings, onTheMeeting, onTheGroup, clock);
        meetings.writes = 1;
        assertThatThrownBy(() -> callOff.of(paused.group())).hasMessage("killed");
        meetings.writes = Integer.MAX_VALUE;

        assertThat(callOff.of(paused.group()).clearing()).isFalse();

        assertThat(planned()).isEmpty();
        assertThat(meetings.of(group.id(), MONDAY_NOON, null, null, 10))
                .extracting(Meeting::state)
                .containsOnly(MeetingState.CANCELLED);
    }

    @Test
    void membersAreToldOnceTheMeetingHasItsRoomAndNotBefore() {
        var series = series(1);
        register.add(series);
        carryOut.carryOut(series);
        var meeting = planned().getFirst();
        tellOfMeetings.again(meeting, MONDAY_NOON);
        assertThat(letters.told).isEmpty();

        var granted = new RoomAnswer(
                meeting.request(),
                meeting.id().value(),
                "reymonta",
                1,
                2,
                RoomAnswer.Kind.GRANTED,
                new BookedRoom(
                        UUID.randomUUID(),
                        "1w040",
                        meeting.plan().start(),
                        meeting.plan().end()),
                null,
                List.of());
        answers.keep(granted);
        rooms.hear(granted);
        rooms.hear(granted);

        assertThat(letters.told).containsExactly(Telling.PLANNED);
        assertThat(meetings.waitingForRooms(MONDAY_NOON, 10)).isEmpty();
        onTheMeeting.decide("reymonta", meeting.id(), each -> each.cancel(_ -> true, null, MONDAY_NOON));
        assertThat(letters.told).containsExactly(Telling.PLANNED, Telling.CANCELLED);
    }

    @Test
    void nobodyIsToldOfAMeetingThatIsOverWithoutHavingHadItsRoom() {
        var series = series(1);
        register.add(series);
        carryOut.carryOut(series);
        var meeting = planned().getFirst();

        tellOfMeetings.again(meeting, meeting.plan().end());

        assertThat(letters.told).isEmpty();
        assertThat(meetings.untold(meeting.plan().end(), 10)).isEmpty();
    }

    private List<Meeting> planned() {
        return meetings.planned(List.of(group.id()), MONDAY_NOON);
    }

    private WorkingGroup group() {
        var begun = begun(Joining.AT_ONCE, 5);
        groups.add(begun);
        groups.save((GroupStep.Done) begun.group().join(person(1), MONDAY_NOON));
        return groups.find("reymonta", begun.group().id()).orElseThrow();
    }

    private MeetingSeries series(int meetings) {
        return new MeetingSeries(
                new MeetingSeriesId(UUID.randomUUID()),
                group.id(),
                "reymonta",
                KRAKOW,
                "FREQ=WEEKLY;COUNT=" + meetings,
                IntStream.range(0, meetings)
                        .mapToObj(week -> new Occurrence(FIRST.plusWeeks(week), new MeetingId(UUID.randomUUID())))
                        .toList(),
                new Act(
                        Deed.PLAN,
                        FIRST,
                        new Pattern("Spotkanie", LocalTime.of(17, 0), TWO_HOURS, ROOM_1W040, 12),
                        null,
                        MONDAY_NOON),
                1);
    }

    /** Writes that fail from some point on, as when the process is killed. */
    private static final class DyingMeetings extends InMemoryMeetings {

        private int writes = Integer.MAX_VALUE;

        @Override
        public synchronized boolean add(MeetingStep.Done planned) {
            die();
            return super.add(planned);
        }

        @Override
        public synchronized boolean save(MeetingStep.Done step) {
            die();
            return super.save(step);
        }

        private void die() {
            if (writes-- == 0) {
                throw new IllegalStateException("killed");
            }
        }
    }

    private static final class Letters implements GroupLetters {

        private final List<Telling> told = new ArrayList<>();

        @Override
        public void write(WorkingGroup group) {}

        @Override
        public void aboutMeeting(WorkingGroup group, Meeting meeting, Telling what) {
            told.add(what);
        }
    }
}
