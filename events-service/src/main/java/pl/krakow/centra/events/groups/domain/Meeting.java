package pl.krakow.centra.events.groups.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.programme.domain.Place;
import pl.krakow.centra.events.rooms.domain.RoomAnswer;
import pl.krakow.centra.events.rooms.domain.RoomNeed;
import pl.krakow.centra.events.rooms.domain.RoomRequestId;

/**
 * A meeting of a working group.
 *
 * <p>Life cycle: planned → held, or cancelled before it is over. A meeting in a room of the centre asks booking-service for it
 * as soon as it is planned, again when it needs another room or time, and gives it up when it is cancelled or goes elsewhere.
 * The answers make no revision, unless the meeting follows its booking next door. Members are told of it once it is sure to
 * have its place.
 *
 * @param part of which series, and for when it was planned there
 * @param agenda in order
 * @param notes what was said
 * @param documents kept elsewhere
 * @param files kept with it
 * @param asked the revision with which the room was asked for; null when it needs none
 * @param untold what its members don't know yet
 * @param told whether they ever learned of it
 * @param changed when the plan was changed last
 * @param revision 1 when it was planned, one more with each step
 */
public record Meeting(
        MeetingId id,
        GroupId group,
        String centre,
        ZoneId zone,
        @Nullable Part part,
        MeetingPlan plan,
        MeetingState state,
        @Nullable String reason,
        List<AgendaItem> agenda,
        @Nullable String notes,
        List<DocumentLink> documents,
        List<MeetingFile> files,
        Attendance attendance,
        @Nullable Long asked,
        @Nullable Telling untold,
        boolean told,
        Instant changed,
        long revision) {

    /** Where it belongs. */
    public record Part(MeetingSeriesId series, LocalDateTime originalStart) {}

    public Meeting {
        agenda = List.copyOf(agenda);
        documents = List.copyOf(documents);
        files = List.copyOf(files);
    }

    public static MeetingStep.Done planned(
            MeetingId id,
            WorkingGroup group,
            @Nullable Part part,
            MeetingPlan plan,
            List<AgendaItem> agenda,
            Instant now) {
        boolean asks = plan.room().isPresent();
        var meeting = new Meeting(
                id,
                group.id(),
                group.centre(),
                group.zone(),
                part,
                plan,
                MeetingState.PLANNED,
                null,
                agenda,
                null,
                List.of(),
                List.of(),
                Attendance.NONE,
                asks ? 1L : null,
                plan.end().isAfter(now) ? Telling.PLANNED : null,
                false,
                now,
                1);
        return new MeetingStep.Done(meeting, asks ? List.of(new MeetingNews.RoomRequested()) : List.of(), now);
    }

    /** Another time, place or title, until it is over. */
    public MeetingStep change(LongPredicate seen, MeetingPlan wanted, Instant now) {
        var objection = objection(seen, now);
        if (objection.isPresent()) {
            return objection.get();
        }
        if (wanted.equals(plan)) {
            return new MeetingStep.Unchanged(this);
        }
        boolean asks = wanted.room().isPresent() && (asked == null || !wanted.needsTheSameRoomAs(plan));
        boolean givesUp = asked != null && wanted.room().isEmpty();
        var next = new Meeting(
                id,
                group,
                centre,
                zone,
                part,
                wanted,
                state,
                reason,
                agenda,
                notes,
                documents,
                files,
                attendance,
                asks ? Long.valueOf(revision + 1) : givesUp ? null : asked,
                told ? Telling.MOVED : Telling.PLANNED,
                told,
                now,
                revision + 1);
        return new MeetingStep.Done(
                next,
                givesUp
                        ? List.of(new MeetingNews.RoomGivenUp())
                        : asks ? List.of(new MeetingNews.RoomRequested()) : List.of(),
                now);
    }

    /** The room is given up. Members learn it if they ever learned of the meeting. */
    public MeetingStep cancel(LongPredicate seen, @Nullable String why, Instant now) {
        var objection = objection(seen, now);
        if (objection.isPresent()) {
            return objection.get();
        }
        var next = new Meeting(
                id,
                group,
                centre,
                zone,
                part,
                plan,
                MeetingState.CANCELLED,
                why,
                agenda,
                notes,
                documents,
                files,
                attendance,
                null,
                told ? Telling.CANCELLED : null,
                told,
                now,
                revision + 1);
        return new MeetingStep.Done(next, asked == null ? List.of() : List.of(new MeetingNews.RoomGivenUp()), now);
    }

    private Optional<MeetingStep> objection(LongPredicate seen, Instant now) {
        if (!seen.test(revision)) {
            return Optional.of(new MeetingStep.Outdated());
        }
        if (state != MeetingState.PLANNED) {
            return Optional.of(new MeetingStep.NotPossible(state));
        }
        return isOver(now) ? Optional.of(new MeetingStep.AlreadyOver()) : Optional.empty();
    }

    /** Asks once more for the room, after it was refused or taken back. */
    public MeetingStep askForRoom(LongPredicate seen, Instant now) {
        var objection = objection(seen, now);
        if (objection.isPresent()) {
            return objection.get();
        }
        if (plan.room().isEmpty()) {
            return new MeetingStep.NeedsNoRoom();
        }
        return new MeetingStep.Done(
                with(state, agenda, notes, documents, files, attendance, revision + 1),
                List.of(new MeetingNews.RoomRequested()),
                now);
    }

    /** The centre moved its booking to another room at the same time: it meets there. */
    public MeetingStep follow(RoomAnswer answer, Instant now) {
        var booked = answer.booked();
        var need = need();
        if (booked == null || need.isEmpty() || !need.get().isToFollow(answer)) {
            return new MeetingStep.Unchanged(this);
        }
        var room = plan.room().orElseThrow();
        var there = plan.in(new Place.Room(booked.roomId(), room.setUp(), room.cleanUp(), room.equipment()));
        var next = new Meeting(
                id,
                group,
                centre,
                zone,
                part,
                there,
                state,
                reason,
                agenda,
                notes,
                documents,
                files,
                attendance,
                asked,
                told ? Telling.MOVED : Telling.PLANNED,
                told,
                now,
                revision + 1);
        return new MeetingStep.Done(next, List.of(), now);
    }

    // What it deals with and what came of it

    /** The files of an item that is dealt with no longer stay with the meeting. */
    public MeetingStep agenda(LongPredicate seen, List<AgendaItem> wanted, Instant now) {
        var items = wanted.stream().map(AgendaItem::id).collect(Collectors.toSet());
        var kept = files.stream()
                .map(file -> file.agendaItem() == null || items.contains(file.agendaItem()) ? file : file.of(null))
                .toList();
        return note(seen, now, meeting -> meeting.with(state, wanted, notes, documents, kept, attendance, asked));
    }

    public MeetingStep notes(LongPredicate seen, @Nullable String wanted, Instant now) {
        return note(seen, now, meeting -> meeting.with(state, agenda, wanted, documents, files, attendance, asked));
    }

    public MeetingStep documents(LongPredicate seen, List<DocumentLink> wanted, Instant now) {
        return note(seen, now, meeting -> meeting.with(state, agenda, notes, wanted, files, attendance, asked));
    }

    /** With that file, in place of one of the same id. */
    public MeetingStep attach(LongPredicate seen, MeetingFile file, Instant now) {
        if (files.contains(file)) {
            return new MeetingStep.Unchanged(this);
        }
        var item = file.agendaItem();
        if (item != null && agenda.stream().noneMatch(each -> each.id().equals(item))) {
            return new MeetingStep.AgendaItemUnknown();
        }
        var all = Stream.concat(without(file.id()), Stream.of(file)).toList();
        return all.size() > MeetingFile.MOST ? new MeetingStep.TooManyFiles(MeetingFile.MOST) : showing(seen, all, now);
    }

    /** Another title, item or readers. */
    public MeetingStep relabel(LongPredicate seen, UUID id, UnaryOperator<MeetingFile> change, Instant now) {
        return file(id).map(file -> attach(seen, change.apply(file), now)).orElseGet(MeetingStep.FileUnknown::new);
    }

    public MeetingStep detach(LongPredicate seen, UUID id, Instant now) {
        return file(id).isEmpty()
                ? new MeetingStep.FileUnknown()
                : showing(seen, without(id).toList(), now);
    }

    private Stream<MeetingFile> without(UUID id) {
        return files.stream().filter(file -> !file.id().equals(id));
    }

    private MeetingStep showing(LongPredicate seen, List<MeetingFile> wanted, Instant now) {
        return note(seen, now, meeting -> meeting.with(state, agenda, notes, documents, wanted, attendance, asked));
    }

    /** Its files are kept no longer. */
    public MeetingStep.Done withoutFiles(Instant now) {
        return new MeetingStep.Done(
                with(state, agenda, notes, documents, List.of(), attendance, asked), List.of(), now);
    }

    public Optional<MeetingFile> file(UUID id) {
        return files.stream().filter(file -> file.id().equals(id)).findFirst();
    }

    private MeetingStep note(LongPredicate seen, Instant now, UnaryOperator<Meeting> change) {
        if (!seen.test(revision)) {
            return new MeetingStep.Outdated();
        }
        if (state == MeetingState.CANCELLED) {
            return new MeetingStep.NotPossible(state);
        }
        return new MeetingStep.Done(change.apply(this), List.of(), now);
    }

    /** It took place and these came. May be corrected any number of times. */
    public MeetingStep held(LongPredicate seen, Attendance who, Instant now) {
        if (!seen.test(revision)) {
            return new MeetingStep.Outdated();
        }
        if (state == MeetingState.CANCELLED) {
            return new MeetingStep.NotPossible(state);
        }
        if (now.isBefore(plan.start())) {
            return new MeetingStep.NotBegun();
        }
        if (state == MeetingState.HELD && who.equals(attendance)) {
            return new MeetingStep.Unchanged(this);
        }
        return new MeetingStep.Done(
                with(MeetingState.HELD, agenda, notes, documents, files, who, asked),
                List.of(new MeetingNews.Held()),
                now);
    }

    private Meeting with(
            MeetingState then,
            List<AgendaItem> items,
            @Nullable String text,
            List<DocumentLink> links,
            List<MeetingFile> shown,
            Attendance who,
            @Nullable Long askedWith) {
        return new Meeting(
                id,
                group,
                centre,
                zone,
                part,
                plan,
                then,
                reason,
                items,
                text,
                links,
                shown,
                who,
                askedWith,
                untold,
                told,
                changed,
                revision + 1);
    }

    /** The room it needs and has asked for. */
    public Optional<RoomNeed> need() {
        var since = asked;
        return since == null || state != MeetingState.PLANNED
                ? Optional.empty()
                : plan.room()
                        .map(room -> new RoomNeed(
                                request(),
                                id.value(),
                                centre,
                                zone,
                                room.roomId(),
                                plan.start(),
                                plan.end(),
                                room.setUp(),
                                room.cleanUp(),
                                plan.people(),
                                room.equipment(),
                                since));
    }

    public RoomRequestId request() {
        return new RoomRequestId(id.value());
    }

    public boolean isOver(Instant now) {
        return !plan.end().isAfter(now);
    }

    /** The day it is on. */
    public LocalDate day() {
        return plan.start().atZone(zone).toLocalDate();
    }

    public Duration length() {
        return Duration.between(plan.start(), plan.end());
    }
}
