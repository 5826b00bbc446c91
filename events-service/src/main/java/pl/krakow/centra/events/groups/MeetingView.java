package pl.krakow.centra.events.groups;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.groups.domain.AgendaItem;
import pl.krakow.centra.events.groups.domain.Attendance;
import pl.krakow.centra.events.groups.domain.Meeting;
import pl.krakow.centra.events.groups.domain.MeetingFile;
import pl.krakow.centra.events.groups.domain.MeetingState;
import pl.krakow.centra.events.groups.domain.WorkingGroup;
import pl.krakow.centra.events.programme.EventView.PlaceView;
import pl.krakow.centra.events.rooms.RoomView;

/** A meeting of a group, as who belongs to the group sees it. */
@Schema(name = "GroupMeeting")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeetingView(
        UUID id,
        UUID groupId,

        @Schema(description = "what the group is called, in the language asked for", example = "Dostępna dzielnica")
        String groupName,

        @Schema(example = "reymonta") String centre,

        @Schema(description = "what it is about", example = "Mapa barier") @Nullable
        String title,

        @Schema(example = "2026-12-01T17:00:00+01:00") OffsetDateTime start,
        @Schema(example = "2026-12-01T19:00:00+01:00") OffsetDateTime end,
        PlaceView place,

        @Schema(description = "how many are expected", example = "12")
        int people,

        MeetingState state,

        @Schema(description = "why it was cancelled") @Nullable
        String reason,

        @Schema(description = "how it stands with the room it needs; shown to who leads and the centre's staff")
        @Nullable
        RoomView room,

        @Schema(description = "whether the members know of it as it is; they learn once it has its place")
        boolean told,

        @Schema(description = "the series it was planned with") @Nullable
        PartView series,

        @Schema(description = "in order") List<ItemView> agenda,
        @Nullable String notes,
        List<LinkView> documents,

        @Schema(description = "kept with the meeting; what is for members only, to them and the staff")
        List<FileView> files,

        @Schema(description = "what was decided, in order") List<DecisionView> decisions,

        @Schema(description = "once it is known who came") @Nullable
        AttendanceView attendance,

        @Schema(description = "what the ETag shows and If-Match names", example = "1")
        long revision) {

    /** Of which series. */
    @Schema(name = "GroupMeetingPart")
    public record PartView(
            UUID id,

            @Schema(description = "what it is known by in the series", example = "2026-12-01T17:00:00")
            LocalDateTime originalStart) {}

    /** Something the meeting deals with. */
    @Schema(name = "GroupMeetingAgendaItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ItemView(
            UUID id,

            @Schema(example = "Co wyszło ze spaceru badawczego")
            String title,

            @Schema(example = "Anna Nowak") @Nullable String presenter,
            @Schema(example = "20") @Nullable Integer minutes) {

        static ItemView of(AgendaItem item) {
            return new ItemView(item.id(), item.title(), item.presenter(), item.minutes());
        }
    }

    /** A document, wherever it is kept. */
    @Schema(name = "GroupMeetingDocument")
    public record LinkView(
            @Schema(example = "Mapa barier, wersja 2") String title,

            @Schema(example = "https://example.org/mapa.pdf")
            String url) {}

    /** A file kept with the meeting. */
    @Schema(name = "GroupMeetingFile")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FileView(
            UUID id,
            @Schema(example = "Mapa barier, wersja 2") String title,

            @Schema(description = "what it is saved under", example = "mapa-barier.pdf")
            String name,

            @Schema(example = "application/pdf") String type,

            @Schema(description = "in bytes", example = "182044")
            long size,

            @Schema(description = "the item of the agenda it belongs to") @Nullable
            UUID agendaItem,

            @Schema(description = "whether nobody else may have it, also while the group is open")
            boolean membersOnly,

            @Schema(description = "where it is downloaded") String path) {

        static FileView of(Meeting meeting, MeetingFile shown) {
            var file = shown.file();
            return new FileView(
                    file.id(),
                    shown.title(),
                    file.name(),
                    file.type(),
                    file.size(),
                    shown.agendaItem(),
                    shown.membersOnly(),
                    "/api/v1/centres/%s/groups/%s/meetings/%s/files/%s"
                            .formatted(meeting.centre(), meeting.group(), meeting.id(), file.id()));
        }
    }

    /** Who came. */
    @Schema(name = "GroupMeetingAttendance")
    public record AttendanceView(
            List<PresenceView> members,

            @Schema(description = "who don't belong to the group", example = "2")
            int guests) {}

    /** Whether a member came. */
    @Schema(name = "GroupMeetingPresence")
    public record PresenceView(
            UUID membershipId,
            @Schema(example = "Anna Nowak") String name,
            Attendance.Presence presence) {}

    static MeetingView of(
            Meeting meeting,
            WorkingGroup group,
            List<DecisionView> decisions,
            @Nullable RoomView room,
            Locale language) {
        var plan = meeting.plan();
        var part = meeting.part();
        return new MeetingView(
                meeting.id().value(),
                meeting.group().value(),
                group.about().name().in(language.getLanguage()),
                meeting.centre(),
                plan.title(),
                plan.start().atZone(meeting.zone()).toOffsetDateTime(),
                plan.end().atZone(meeting.zone()).toOffsetDateTime(),
                PlaceView.of(plan.place(), true),
                plan.people(),
                meeting.state(),
                meeting.reason(),
                room,
                meeting.told() && meeting.untold() == null,
                part == null ? null : new PartView(part.series().value(), part.originalStart()),
                meeting.agenda().stream().map(ItemView::of).toList(),
                meeting.notes(),
                meeting.documents().stream()
                        .map(link -> new LinkView(link.title(), link.url()))
                        .toList(),
                meeting.files().stream().map(file -> FileView.of(meeting, file)).toList(),
                decisions,
                meeting.state() == MeetingState.HELD ? attendance(meeting, group) : null,
                meeting.revision());
    }

    private static AttendanceView attendance(Meeting meeting, WorkingGroup group) {
        var noted = meeting.attendance();
        return new AttendanceView(
                group.members().stream()
                        .filter(each -> noted.members().containsKey(each.id()))
                        .map(each -> new PresenceView(
                                each.id().value(),
                                each.who().name(),
                                noted.members().getOrDefault(each.id(), Attendance.Presence.ABSENT)))
                        .toList(),
                noted.guests());
    }
}
