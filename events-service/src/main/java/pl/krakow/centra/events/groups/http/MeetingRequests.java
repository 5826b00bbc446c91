package pl.krakow.centra.events.groups.http;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.groups.RecordMeeting;
import pl.krakow.centra.events.groups.domain.AgendaItem;
import pl.krakow.centra.events.groups.domain.Attendance;
import pl.krakow.centra.events.groups.domain.DocumentLink;
import pl.krakow.centra.events.groups.domain.GroupDecision.Vote;
import pl.krakow.centra.events.groups.domain.MeetingPlan;
import pl.krakow.centra.events.groups.domain.MeetingSeries;
import pl.krakow.centra.events.groups.domain.MembershipId;
import pl.krakow.centra.events.programme.http.PlaceRequest;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.recurrence.domain.RecurrenceRule;
import pl.krakow.centra.kit.validation.PlainText;

/** What who leads a group says of its meetings. */
final class MeetingRequests {

    private static final int MOST_PEOPLE = 500;

    private MeetingRequests() {}

    /** A meeting as it is to be. */
    @Schema(name = "GroupMeetingDraft")
    record MeetingRequest(
            @Nullable @PlainText(max = 200) @Schema(maxLength = 200, example = "Mapa barier")
            String title,

            @NotNull @Schema(example = "2026-12-01T17:00:00+01:00")
            OffsetDateTime start,

            @NotNull @Schema(example = "2026-12-01T19:00:00+01:00")
            OffsetDateTime end,

            @NotNull @Valid PlaceRequest place,

            @NotNull @Min(1) @Max(MOST_PEOPLE) @Schema(description = "how many are expected", example = "12")
            Integer people,

            @Nullable @Size(max = AgendaItem.MOST) @Schema(description = "in order; of a new meeting")
            List<@NotNull @Valid ItemRequest> agenda) {

        MeetingPlan toPlan() {
            return new MeetingPlan(
                    title,
                    start.toInstant().truncatedTo(ChronoUnit.SECONDS),
                    end.toInstant().truncatedTo(ChronoUnit.SECONDS),
                    place.toPlace("/place"),
                    people);
        }

        List<AgendaItem> toAgenda(Ids ids) {
            return agenda == null
                    ? List.of()
                    : agenda.stream().map(item -> item.toItem(ids)).toList();
        }
    }

    /** Something a meeting is to deal with. */
    @Schema(name = "GroupMeetingAgendaItemDraft")
    record ItemRequest(
            @Nullable @Schema(description = "of an item that is there already")
            UUID id,

            @NotNull @PlainText(max = 300) @Schema(maxLength = 300, example = "Co wyszło ze spaceru badawczego")
            String title,

            @Nullable @PlainText(max = 120) @Schema(maxLength = 120, example = "Anna Nowak")
            String presenter,

            @Nullable @Min(1) @Max(960) @Schema(example = "20")
            Integer minutes) {

        AgendaItem toItem(Ids ids) {
            return new AgendaItem(id == null ? ids.next() : id, title, presenter, minutes);
        }
    }

    /** Everything a meeting is to deal with. */
    @Schema(name = "GroupMeetingAgenda")
    record AgendaRequest(
            @NotNull @Size(max = AgendaItem.MOST) @Schema(description = "in order")
            List<@NotNull @Valid ItemRequest> items) {

        List<AgendaItem> toAgenda(Ids ids) {
            return items.stream().map(item -> item.toItem(ids)).toList();
        }
    }

    /** What was said. */
    @Schema(name = "GroupMeetingNotes")
    record NotesRequest(
            @Nullable
            @PlainText(max = 30_000, lines = true)
            @Schema(maxLength = 30_000, description = "plain text, lines are kept; none when left out")
            String notes) {}

    /** Everything that belongs to a meeting. */
    @Schema(name = "GroupMeetingDocuments")
    record DocumentsRequest(
            @NotNull @Size(max = DocumentLink.MOST) List<@NotNull @Valid LinkRequest> items) {

        List<DocumentLink> toLinks() {
            return items.stream()
                    .map(link -> new DocumentLink(link.title, link.url))
                    .toList();
        }
    }

    /** A document, wherever it is kept. */
    @Schema(name = "GroupMeetingDocumentDraft")
    record LinkRequest(
            @NotNull @PlainText(max = 200) @Schema(maxLength = 200, example = "Mapa barier, wersja 2")
            String title,

            @NotNull
            @Pattern(regexp = "https?://[!-~]+")
            @PlainText(max = 500)
            @Schema(maxLength = 500, example = "https://example.org/mapa.pdf")
            String url) {}

    /** Who came. */
    @Schema(name = "GroupMeetingAttendanceDraft")
    record AttendanceRequest(
            @NotNull
            @Size(max = 400)
            @Schema(description = "by membership", example = "{\"0198f3a0-0000-7000-8000-000000000052\": \"PRESENT\"}")
            Map<@NotNull UUID, Attendance.@NotNull Presence> members,

            @Nullable
            @Min(0)
            @Max(MOST_PEOPLE)
            @Schema(description = "who came and don't belong to the group; none when left out", example = "2")
            Integer guests) {

        Attendance toAttendance() {
            var noted = new HashMap<MembershipId, Attendance.Presence>();
            members.forEach((member, presence) -> noted.put(new MembershipId(member), presence));
            return new Attendance(noted, guests == null ? 0 : guests);
        }
    }

    /** What was decided. */
    @Schema(name = "GroupDecisionDraft")
    record DecisionRequest(
            @NotNull
            @PlainText(max = 3000, lines = true)
            @Schema(maxLength = 3000, example = "Grupa przyjmuje mapę barier na Czarnej Wsi.")
            String text,

            @NotNull @Schema(description = "whether it was carried", example = "true")
            Boolean adopted,

            @Nullable @Valid @Schema(description = "where it was counted")
            VoteRequest vote) {

        RecordMeeting.Said toSaid() {
            return new RecordMeeting.Said(
                    text, adopted, vote == null ? null : new Vote(vote.inFavour, vote.against, vote.abstained));
        }
    }

    /** How it was voted. */
    @Schema(name = "GroupVoteDraft")
    record VoteRequest(
            @NotNull @Min(0) @Max(MOST_PEOPLE) @Schema(example = "8")
            Integer inFavour,

            @NotNull @Min(0) @Max(MOST_PEOPLE) @Schema(example = "1")
            Integer against,

            @NotNull @Min(0) @Max(MOST_PEOPLE) @Schema(example = "0")
            Integer abstained) {}

    /** Meetings that repeat. */
    @Schema(name = "GroupMeetingSeriesDraft")
    record SeriesRequest(
            @NotNull
            @Schema(
                    description =
                            "of the first meeting, by the local clock; the clock on the wall says so on every date",
                    example = "2026-12-01T17:00:00")
            LocalDateTime start,

            @NotNull
            @PlainText(max = RecurrenceRule.LONGEST_TEXT)
            @Schema(
                    description = "RFC 5545: FREQ (DAILY, WEEKLY, MONTHLY, YEARLY), INTERVAL, either COUNT or UNTIL,"
                            + " BYDAY, BYMONTHDAY, BYSETPOS; at most 366 dates",
                    example = "FREQ=WEEKLY;COUNT=10;BYDAY=TU")
            String rule,

            @Nullable
            @Size(max = 366)
            @Schema(description = "dates of the rule to leave out", example = "[\"2026-12-08\"]")
            Set<@NotNull LocalDate> exDates,

            @Nullable @PlainText(max = 200) @Schema(maxLength = 200, example = "Spotkanie robocze")
            String title,

            @NotNull @Schema(example = "PT2H") Duration duration,
            @NotNull @Valid PlaceRequest place,

            @NotNull @Min(1) @Max(MOST_PEOPLE) @Schema(example = "12")
            Integer people) {

        LocalDateTime first() {
            return start.truncatedTo(ChronoUnit.SECONDS);
        }

        Set<LocalDate> without() {
            return exDates == null ? Set.of() : exDates;
        }

        MeetingSeries.Pattern toPattern() {
            return new MeetingSeries.Pattern(title, first().toLocalTime(), duration, place.toPlace("/place"), people);
        }
    }

    /** What a meeting of a series and all later ones are to be. */
    @Schema(name = "GroupMeetingSeriesChange")
    record SeriesChangeRequest(
            @Nullable
            @Schema(
                    description = "original start of the first of them; of all when left out",
                    example = "2026-12-15T17:00:00")
            LocalDateTime from,

            @Nullable @PlainText(max = 200) @Schema(maxLength = 200)
            String title,

            @NotNull @Schema(type = "string", description = "by the local clock", example = "18:00:00")
            LocalTime time,

            @NotNull @Schema(example = "PT2H") Duration duration,
            @NotNull @Valid PlaceRequest place,

            @NotNull @Min(1) @Max(MOST_PEOPLE) @Schema(example = "12")
            Integer people) {

        MeetingSeries.Pattern toPattern() {
            return new MeetingSeries.Pattern(
                    title, time.truncatedTo(ChronoUnit.SECONDS), duration, place.toPlace("/place"), people);
        }
    }

    /** Calling off. */
    @Schema(name = "GroupMeetingCancellation")
    record CancelRequest(
            @Nullable
            @PlainText(max = 500, lines = true)
            @Schema(maxLength = 500, description = "told to the members", example = "Choroba prowadzącej")
            String reason) {}

    /** Calling off a meeting of a series and all later ones. */
    @Schema(name = "GroupMeetingSeriesCancellation")
    record SeriesCancelRequest(
            @Nullable
            @Schema(
                    description = "original start of the first of them; of all when left out",
                    example = "2026-12-15T17:00:00")
            LocalDateTime from,

            @Nullable @PlainText(max = 500, lines = true) @Schema(maxLength = 500, description = "told to the members")
            String reason) {}
}
