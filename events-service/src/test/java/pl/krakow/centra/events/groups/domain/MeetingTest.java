package pl.krakow.centra.events.groups.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.MONDAY_NOON;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.ONLINE;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.ROOM_1W040;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.TUESDAY_17;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.TWO_HOURS;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.after;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.member;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.plan;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.planned;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.groups.domain.Attendance.Presence;
import pl.krakow.centra.events.groups.domain.MeetingNews.RoomGivenUp;
import pl.krakow.centra.events.groups.domain.MeetingNews.RoomRequested;
import pl.krakow.centra.events.programme.domain.Place;
import pl.krakow.centra.events.rooms.domain.RoomAnswer;
import pl.krakow.centra.events.rooms.domain.RoomAnswer.BookedRoom;
import pl.krakow.centra.events.rooms.domain.RoomState;
import pl.krakow.centra.kit.file.domain.KeptFile;

class MeetingTest {

    @Test
    void asksForItsRoomWhenItIsPlannedAndForNoneOnTheInternet() {
        assertThat(planned(ROOM_1W040).news()).containsExactly(new RoomRequested());
        assertThat(planned(ONLINE).news()).isEmpty();
        assertThat(planned(ONLINE).meeting().need()).isEmpty();
    }

    @Test
    void asksAnewForAnotherTimeButNotForAnotherTitle() {
        var meeting = planned(ROOM_1W040).meeting();
        var plan = meeting.plan();

        var renamed = (MeetingStep.Done) meeting.change(
                _ -> true,
                new MeetingPlan("Inna mapa", plan.start(), plan.end(), plan.place(), plan.people()),
                MONDAY_NOON);
        assertThat(renamed.news()).isEmpty();
        assertThat(renamed.meeting().need().orElseThrow().asked()).isEqualTo(1);

        var later = (MeetingStep.Done) meeting.change(
                _ -> true,
                new MeetingPlan(plan.title(), plan.start().plusSeconds(3600), plan.end(), plan.place(), plan.people()),
                MONDAY_NOON);
        assertThat(later.news()).containsExactly(new RoomRequested());
        assertThat(later.meeting().need().orElseThrow().asked()).isEqualTo(2);
    }

    @Test
    void givesItsRoomUpWhenItGoesElsewhereOrIsCalledOff() {
        var meeting = planned(ROOM_1W040).meeting();

        var elsewhere = (MeetingStep.Done) meeting.change(_ -> true, plan(ONLINE), MONDAY_NOON);
        assertThat(elsewhere.news()).containsExactly(new RoomGivenUp());
        assertThat(elsewhere.meeting().need()).isEmpty();
        assertThat(((MeetingStep.Done) meeting.cancel(_ -> true, null, MONDAY_NOON)).news())
                .containsExactly(new RoomGivenUp());
        assertThat(((MeetingStep.Done) elsewhere.meeting().cancel(_ -> true, null, MONDAY_NOON)).news())
                .isEmpty();
    }

    @Test
    void standsWithItsRoomAsTheNewestAnswerSays() {
        var meeting = planned(ROOM_1W040).meeting();
        var need = meeting.need().orElseThrow();

        assertThat(need.state(null)).isEqualTo(RoomState.REQUESTED);
        assertThat(need.state(answer(meeting, RoomAnswer.Kind.REFUSED, null))).isEqualTo(RoomState.REFUSED);
        assertThat(need.state(answer(meeting, RoomAnswer.Kind.GRANTED, "1w040")))
                .isEqualTo(RoomState.GRANTED);
    }

    @Test
    void followsItsBookingNextDoor() {
        var meeting = planned(ROOM_1W040).meeting();

        var moved = after(meeting.follow(answer(meeting, RoomAnswer.Kind.MOVED, "1w039"), MONDAY_NOON));

        assertThat(moved.plan().place()).isEqualTo(new Place.Room("1w039"));
        assertThat(moved.need().orElseThrow().asked())
                .as("nothing is asked anew")
                .isEqualTo(1);
        assertThat(moved.follow(answer(meeting, RoomAnswer.Kind.MOVED, "1w039"), MONDAY_NOON))
                .isInstanceOf(MeetingStep.Unchanged.class);
    }

    @Test
    void tellsOfACancellationOnlyWhoWasToldOfTheMeeting() {
        var meeting = planned(ROOM_1W040).meeting();
        assertThat(meeting.untold()).isEqualTo(Telling.PLANNED);
        assertThat(after(meeting.cancel(_ -> true, null, MONDAY_NOON)).untold()).isNull();

        var told = told(meeting);
        assertThat(after(told.cancel(_ -> true, null, MONDAY_NOON)).untold()).isEqualTo(Telling.CANCELLED);
        assertThat(after(told.change(_ -> true, plan(ONLINE), MONDAY_NOON)).untold())
                .isEqualTo(Telling.MOVED);
        assertThat(after(meeting.change(_ -> true, plan(ONLINE), MONDAY_NOON)).untold())
                .isEqualTo(Telling.PLANNED);
    }

    @Test
    void isWrittenDownWhoCameOnceItHasBegun() {
        var meeting = planned(ONLINE).meeting();
        var came = new Attendance(Map.of(member(1), Presence.PRESENT, member(2), Presence.EXCUSED), 3);

        assertThat(meeting.held(_ -> true, came, TUESDAY_17.minusMillis(1))).isEqualTo(new MeetingStep.NotBegun());
        var held = (MeetingStep.Done) meeting.held(_ -> true, came, TUESDAY_17);
        assertThat(held.news()).containsExactly(new MeetingNews.Held());
        assertThat(held.meeting().attendance().present()).isEqualTo(1);
        assertThat(held.meeting().held(_ -> true, came, TUESDAY_17)).isInstanceOf(MeetingStep.Unchanged.class);
        assertThat(held.meeting().held(_ -> true, Attendance.NONE, TUESDAY_17))
                .as("a correction is told again")
                .isInstanceOfSatisfying(
                        MeetingStep.Done.class, done -> assertThat(done.news()).hasSize(1));
        assertThat(held.meeting().cancel(_ -> true, null, TUESDAY_17))
                .isEqualTo(new MeetingStep.NotPossible(MeetingState.HELD));
    }

    @Test
    void isNeitherMovedNorCalledOffOnceItIsOver() {
        var meeting = planned(ONLINE).meeting();
        var after = TUESDAY_17.plus(TWO_HOURS);

        assertThat(meeting.cancel(_ -> true, null, after)).isEqualTo(new MeetingStep.AlreadyOver());
        assertThat(meeting.change(_ -> true, plan(ROOM_1W040), after)).isEqualTo(new MeetingStep.AlreadyOver());
        assertThat(meeting.notes(_ -> true, "Było dobrze", after)).isInstanceOf(MeetingStep.Done.class);
        assertThat(meeting.notes(_ -> false, "Było dobrze", after)).isEqualTo(new MeetingStep.Outdated());
    }

    @Test
    void aPlanHasAnEndAfterItsStartWithinReach() {
        var plan = plan(ONLINE);

        assertThat(plan.flaw(MONDAY_NOON)).isEmpty();
        assertThat(plan.flaw(plan.end())).contains(MeetingPlan.Flaw.OUT_OF_REACH);
        assertThat(plan.flawAfterwards(plan.end())).isEmpty();
        assertThat(plan.flawAfterwards(plan.end().plus(Duration.ofDays(367)))).contains(MeetingPlan.Flaw.OUT_OF_REACH);
        assertThat(new MeetingPlan(null, plan.end(), plan.start(), ONLINE, 1).flaw(MONDAY_NOON))
                .contains(MeetingPlan.Flaw.ENDS_BEFORE_START);
        assertThat(new MeetingPlan(null, plan.start(), plan.start().plus(Duration.ofHours(17)), ONLINE, 1)
                        .flaw(MONDAY_NOON))
                .contains(MeetingPlan.Flaw.TOO_LONG);
    }

    @Test
    void aFileBelongsToTheMeetingOrToWhatItDealsWith() {
        var meeting = planned(ONLINE).meeting();
        var item = meeting.agenda().getFirst().id();
        var attached = after(meeting.attach(_ -> true, file(1, item), MONDAY_NOON));

        assertThat(attached.files()).containsExactly(file(1, item));
        assertThat(attached.attach(_ -> false, file(1, item), MONDAY_NOON))
                .as("once more")
                .isInstanceOf(MeetingStep.Unchanged.class);
        assertThat(attached.attach(_ -> false, file(2, null), MONDAY_NOON)).isEqualTo(new MeetingStep.Outdated());
        assertThat(attached.attach(_ -> true, file(2, new UUID(1, 99)), MONDAY_NOON))
                .isEqualTo(new MeetingStep.AgendaItemUnknown());
        assertThat(after(attached.agenda(_ -> true, List.of(), MONDAY_NOON)).files())
                .as("stays with the meeting when the item is dropped")
                .containsExactly(file(1, null));
        assertThat(after(attached.detach(_ -> true, new UUID(2, 1), MONDAY_NOON))
                        .files())
                .isEmpty();
        assertThat(attached.detach(_ -> true, new UUID(2, 7), MONDAY_NOON)).isEqualTo(new MeetingStep.FileUnknown());
    }

    @Test
    void takesNoMoreFilesThanItMayHave() {
        var meeting = planned(ONLINE).meeting();
        for (int number = 1; number <= MeetingFile.MOST; number++) {
            meeting = after(meeting.attach(_ -> true, file(number, null), MONDAY_NOON));
        }

        assertThat(meeting.attach(_ -> true, file(99, null), MONDAY_NOON))
                .isEqualTo(new MeetingStep.TooManyFiles(MeetingFile.MOST));
        var anew = new MeetingFile(file(1, null).file(), "Inaczej", null, false);
        assertThat(after(meeting.relabel(_ -> true, anew.id(), _ -> anew, MONDAY_NOON))
                        .files())
                .hasSize(MeetingFile.MOST)
                .contains(anew);
    }

    private static MeetingFile file(int number, @Nullable UUID item) {
        return new MeetingFile(
                new KeptFile(new UUID(2, number), "mapa.pdf", "application/pdf", 1000, "ab"), "Mapa", item, true);
    }

    private static RoomAnswer answer(Meeting meeting, RoomAnswer.Kind kind, @Nullable String room) {
        return new RoomAnswer(
                meeting.request(),
                meeting.id().value(),
                "reymonta",
                1,
                2,
                kind,
                room == null
                        ? null
                        : new BookedRoom(
                                UUID.randomUUID(),
                                room,
                                meeting.plan().start(),
                                meeting.plan().end()),
                null,
                List.of());
    }

    private static Meeting told(Meeting meeting) {
        return new Meeting(
                meeting.id(),
                meeting.group(),
                meeting.centre(),
                meeting.zone(),
                meeting.part(),
                meeting.plan(),
                meeting.state(),
                meeting.reason(),
                meeting.agenda(),
                meeting.notes(),
                meeting.documents(),
                meeting.files(),
                meeting.attendance(),
                meeting.asked(),
                null,
                true,
                meeting.changed(),
                meeting.revision());
    }
}
