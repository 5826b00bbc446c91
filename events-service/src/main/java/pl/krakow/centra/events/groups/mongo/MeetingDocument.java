package pl.krakow.centra.events.groups.mongo;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.events.groups.domain.AgendaItem;
import pl.krakow.centra.events.groups.domain.Attendance;
import pl.krakow.centra.events.groups.domain.DocumentLink;
import pl.krakow.centra.events.groups.domain.GroupId;
import pl.krakow.centra.events.groups.domain.Meeting;
import pl.krakow.centra.events.groups.domain.MeetingFile;
import pl.krakow.centra.events.groups.domain.MeetingId;
import pl.krakow.centra.events.groups.domain.MeetingPlan;
import pl.krakow.centra.events.groups.domain.MeetingSeriesId;
import pl.krakow.centra.events.groups.domain.MeetingState;
import pl.krakow.centra.events.groups.domain.MembershipId;
import pl.krakow.centra.events.groups.domain.Telling;
import pl.krakow.centra.events.programme.mongo.PlaceDocument;
import pl.krakow.centra.kit.file.domain.KeptFile;
import pl.krakow.centra.kit.outbox.PendingEvent;

/**
 * A meeting as stored, with the news that waits to be sent.
 *
 * @param files missing when there are none
 * @param filesEnd repeats the end where there are any, to be looked for
 * @param awaited the revision whose answer about the room is still to come; missing when none is
 * @param roomAwaitedSince since when
 * @param untoldSince since when its members are to be told something, or when that was last looked at; missing when nothing is
 */
@Document(MeetingDocument.COLLECTION)
@TypeAlias("groupMeeting")
record MeetingDocument(
        @Id UUID id,
        UUID group,
        String centre,
        String zone,
        @Nullable UUID series,
        @Nullable LocalDateTime originalStart,
        @Nullable String title,
        Instant start,
        Instant end,
        PlaceDocument place,
        int people,
        String state,
        @Nullable String reason,
        List<AgendaItemDocument> agenda,
        @Nullable String notes,
        List<DocumentLink> documents,
        @Nullable List<FileDocument> files,
        @Nullable Instant filesEnd,
        List<PresenceDocument> presences,
        int guests,
        @Nullable Long asked,
        @Nullable String untold,
        boolean told,
        Instant changed,
        @Nullable Long awaited,
        @Nullable Instant roomAwaitedSince,
        @Nullable Instant untoldSince,
        long revision,
        List<PendingEvent> outbox,
        @Nullable Instant outboxSince) {

    static final String COLLECTION = "groupMeetings";

    /** Something the meeting deals with. */
    record AgendaItemDocument(
            UUID item,
            String title,
            @Nullable String presenter,
            @Nullable Integer minutes) {

        static AgendaItemDocument of(AgendaItem item) {
            return new AgendaItemDocument(item.id(), item.title(), item.presenter(), item.minutes());
        }

        AgendaItem toItem() {
            return new AgendaItem(item, title, presenter, minutes);
        }
    }

    /** A file, without its bytes. */
    record FileDocument(
            UUID file,
            String name,
            String type,
            long size,
            String sha256,
            String title,
            @Nullable UUID agendaItem,
            boolean membersOnly) {

        static FileDocument of(MeetingFile shown) {
            var file = shown.file();
            return new FileDocument(
                    file.id(),
                    file.name(),
                    file.type(),
                    file.size(),
                    file.sha256(),
                    shown.title(),
                    shown.agendaItem(),
                    shown.membersOnly());
        }

        MeetingFile toFile() {
            return new MeetingFile(new KeptFile(file, name, type, size, sha256), title, agendaItem, membersOnly);
        }
    }

    /** Whether a member was there. */
    record PresenceDocument(UUID member, String presence) {}

    static MeetingDocument of(
            Meeting meeting, @Nullable Long awaited, @Nullable Instant now, List<PendingEvent> outbox) {
        var plan = meeting.plan();
        var part = meeting.part();
        var untold = meeting.untold();
        return new MeetingDocument(
                meeting.id().value(),
                meeting.group().value(),
                meeting.centre(),
                meeting.zone().getId(),
                part == null ? null : part.series().value(),
                part == null ? null : part.originalStart(),
                plan.title(),
                plan.start(),
                plan.end(),
                PlaceDocument.of(plan.place()),
                plan.people(),
                meeting.state().name(),
                meeting.reason(),
                meeting.agenda().stream().map(AgendaItemDocument::of).toList(),
                meeting.notes(),
                meeting.documents(),
                meeting.files().isEmpty()
                        ? null
                        : meeting.files().stream().map(FileDocument::of).toList(),
                meeting.files().isEmpty() ? null : plan.end(),
                meeting.attendance().members().entrySet().stream()
                        .map(each -> new PresenceDocument(
                                each.getKey().value(), each.getValue().name()))
                        .sorted(Comparator.comparing(PresenceDocument::member))
                        .toList(),
                meeting.attendance().guests(),
                meeting.asked(),
                untold == null ? null : untold.name(),
                meeting.told(),
                meeting.changed(),
                awaited,
                awaited == null ? null : now,
                untold == null ? null : now,
                meeting.revision(),
                outbox,
                outbox.isEmpty() ? null : outbox.getFirst().time());
    }

    Meeting toMeeting() {
        return new Meeting(
                new MeetingId(id),
                new GroupId(group),
                centre,
                ZoneId.of(zone),
                series == null || originalStart == null
                        ? null
                        : new Meeting.Part(new MeetingSeriesId(series), originalStart),
                new MeetingPlan(title, start, end, place.toPlace(), people),
                MeetingState.valueOf(state),
                reason,
                agenda.stream().map(AgendaItemDocument::toItem).toList(),
                notes,
                documents,
                files == null
                        ? List.of()
                        : files.stream().map(FileDocument::toFile).toList(),
                new Attendance(
                        presences.stream()
                                .collect(Collectors.toMap(
                                        each -> new MembershipId(each.member()),
                                        each -> Attendance.Presence.valueOf(each.presence()))),
                        guests),
                asked,
                untold == null ? null : Telling.valueOf(untold),
                told,
                changed,
                revision);
    }
}
