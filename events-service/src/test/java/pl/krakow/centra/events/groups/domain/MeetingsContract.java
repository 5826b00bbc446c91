package pl.krakow.centra.events.groups.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.MONDAY_NOON;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.ONLINE;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.ROOM_1W040;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.TUESDAY_17;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.after;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.member;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.plan;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.planned;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.groups.domain.Attendance.Presence;
import pl.krakow.centra.events.groups.domain.Meetings.Position;
import pl.krakow.centra.kit.file.domain.KeptFile;

/** What every store of meetings does. */
public abstract class MeetingsContract {

    private final MeetingStep.Done planned = planned(ROOM_1W040);
    private final MeetingId id = planned.meeting().id();

    protected abstract Meetings meetings();

    @Test
    void readsBackEverythingThereIsOfAMeeting() {
        saved();
        change(meeting ->
                meeting.agenda(_ -> true, List.of(new AgendaItem(new UUID(1, 2), "Budżet", null, null)), MONDAY_NOON));
        change(meeting -> meeting.notes(_ -> true, "Ustalono:\n1. Mapa", MONDAY_NOON));
        change(meeting ->
                meeting.documents(_ -> true, List.of(new DocumentLink("Mapa", "https://example.org/m")), MONDAY_NOON));
        change(meeting -> meeting.attach(_ -> true, file(1, new UUID(1, 2), true), MONDAY_NOON));
        change(meeting -> meeting.attach(_ -> true, file(2, null, false), MONDAY_NOON));
        change(meeting -> meeting.change(_ -> true, plan(ONLINE), MONDAY_NOON));
        change(meeting -> meeting.held(
                _ -> true,
                new Attendance(Map.of(member(1), Presence.PRESENT, member(2), Presence.ABSENT), 2),
                TUESDAY_17));
        change(meeting -> meeting.notes(_ -> true, null, MONDAY_NOON));
    }

    @Test
    void ofTwoWhoLoadedTheSameMeetingOneIsSaved() {
        saved();
        var one = (MeetingStep.Done) loaded().cancel(_ -> true, "Choroba", MONDAY_NOON);
        var other = (MeetingStep.Done) loaded().change(_ -> true, plan(ONLINE), MONDAY_NOON);

        assertThat(meetings().save(one)).isTrue();
        assertThat(meetings().save(other)).isFalse();

        assertThat(loaded()).isEqualTo(one.meeting());
        assertThat(meetings().add(planned)).isFalse();
        assertThat(meetings().find("nowa-huta", id)).isEmpty();
    }

    @Test
    void listsMeetingsInTheOrderOfTime() {
        saved();
        var meeting = loaded();

        assertThat(meetings().of(meeting.group(), MONDAY_NOON, null, null, 10)).containsExactly(meeting);
        assertThat(meetings().of(meeting.group(), MONDAY_NOON, meeting.plan().start(), null, 10))
                .isEmpty();
        assertThat(meetings().of(meeting.group(), meeting.plan().end(), null, null, 10))
                .isEmpty();
        assertThat(meetings()
                        .of(
                                meeting.group(),
                                MONDAY_NOON,
                                null,
                                new Position(meeting.plan().start(), id),
                                10))
                .isEmpty();
        assertThat(meetings().at("reymonta", MONDAY_NOON, meeting.plan().end(), null, 100))
                .contains(meeting);
        assertThat(meetings().planned(List.of(meeting.group()), MONDAY_NOON)).containsExactly(meeting);
        change(each -> each.cancel(_ -> true, null, MONDAY_NOON));
        assertThat(meetings().planned(List.of(meeting.group()), MONDAY_NOON)).isEmpty();
    }

    @Test
    void waitsForTheAnswerToWhatItAskedLast() {
        saved();
        assertThat(waiting(0)).contains(id);
        change(meeting -> meeting.askForRoom(_ -> true, MONDAY_NOON));

        meetings().answered(id, 1);
        assertThat(waiting(0)).as("that answers what was asked before").contains(id);
        meetings().repeatAboutRoom(loaded(), MONDAY_NOON.plusSeconds(5));
        assertThat(waiting(0)).doesNotContain(id);
        assertThat(waiting(5)).contains(id);
        meetings().answered(id, 2);
        assertThat(waiting(5)).doesNotContain(id);
        assertThat(loaded().revision()).as("answers make no revision").isEqualTo(2);
    }

    @Test
    void knowsOfWhichMeetingsNobodyWasToldYet() {
        saved();
        assertThat(untold(0)).contains(id);
        meetings().lookedAt(loaded(), MONDAY_NOON.plusSeconds(5));
        assertThat(untold(0)).doesNotContain(id);
        assertThat(untold(5)).contains(id);

        var before = loaded();
        change(meeting -> meeting.notes(_ -> true, "Notatki", MONDAY_NOON));
        meetings().told(before);
        assertThat(loaded().told()).as("it isn't as it was told").isFalse();
        meetings().told(loaded());
        assertThat(untold(5)).doesNotContain(id);
        assertThat(loaded().told()).isTrue();
        assertThat(loaded().untold()).isNull();
    }

    @Test
    void findsThoseOfAllCentresInTheOrderOfTime() {
        saved();
        var later = planned(ONLINE);
        assertThat(meetings().add(later)).isTrue();
        var first = meetings().everywhere(TUESDAY_17, TUESDAY_17.plusSeconds(1), null, 500);

        assertThat(first).extracting(Meeting::id).contains(id, later.meeting().id());
        assertThat(meetings()
                        .everywhere(
                                TUESDAY_17,
                                TUESDAY_17.plusSeconds(1),
                                new Position(
                                        first.getFirst().plan().start(),
                                        first.getFirst().id()),
                                500))
                .hasSize(first.size() - 1)
                .doesNotContain(first.getFirst());
        assertThat(meetings().everywhere(TUESDAY_17.minusSeconds(60), TUESDAY_17, null, 500))
                .extracting(Meeting::id)
                .doesNotContain(id);
    }

    @Test
    void findsMeetingsWhoseFilesHaveBeenKeptLongEnough() {
        saved();
        var end = planned.meeting().plan().end();
        assertThat(withFiles(end.plusSeconds(1))).doesNotContain(id);

        change(meeting -> meeting.attach(_ -> true, file(1, null, true), MONDAY_NOON));

        assertThat(withFiles(end)).doesNotContain(id);
        assertThat(withFiles(end.plusSeconds(1))).contains(id);
        change(meeting -> meeting.withoutFiles(MONDAY_NOON));
        assertThat(withFiles(end.plusSeconds(1))).doesNotContain(id);
    }

    private List<MeetingId> withFiles(Instant endedBefore) {
        return meetings().withFilesEndedBefore(endedBefore, 100).stream()
                .map(Meeting::id)
                .toList();
    }

    private static MeetingFile file(int number, @Nullable UUID item, boolean membersOnly) {
        return new MeetingFile(
                new KeptFile(new UUID(2, number), "mapa.pdf", "application/pdf", 1000, "ab"),
                "Mapa",
                item,
                membersOnly);
    }

    private List<MeetingId> waiting(long seconds) {
        return meetings().waitingForRooms(MONDAY_NOON.plusSeconds(seconds), 100).stream()
                .map(Meeting::id)
                .toList();
    }

    private List<MeetingId> untold(long seconds) {
        return meetings().untold(MONDAY_NOON.plusSeconds(seconds), 100).stream()
                .map(Meeting::id)
                .toList();
    }

    private void saved() {
        assertThat(meetings().add(planned)).isTrue();
        assertThat(loaded()).isEqualTo(planned.meeting());
    }

    private void change(Function<Meeting, MeetingStep> step) {
        var done = step.apply(loaded());
        assertThat(done).isInstanceOf(MeetingStep.Done.class);
        assertThat(meetings().save((MeetingStep.Done) done)).isTrue();
        assertThat(loaded()).isEqualTo(after(done));
    }

    private Meeting loaded() {
        return meetings().find("reymonta", id).orElseThrow();
    }
}
