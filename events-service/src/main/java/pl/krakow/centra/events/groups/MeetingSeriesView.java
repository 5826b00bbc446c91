package pl.krakow.centra.events.groups;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;

import pl.krakow.centra.events.groups.domain.MeetingSeries;

/** Meetings that were planned together, as who belongs to the group sees them. */
@Schema(name = "GroupMeetingSeries")
public record MeetingSeriesView(
        UUID id,
        UUID groupId,
        @Schema(example = "FREQ=WEEKLY;COUNT=10;BYDAY=TU") String rule,

        @Schema(description = "by what they are known by in the series")
        List<OccurrenceView> occurrences,

        @Schema(description = "whether something is just being done to several of them")
        boolean busy,

        @Schema(description = "what the ETag shows and If-Match names", example = "1")
        long revision) {

    /** One of them. */
    @Schema(name = "GroupMeetingOccurrence")
    public record OccurrenceView(
            @Schema(example = "2026-12-01T17:00:00") LocalDateTime originalStart, UUID meetingId) {}

    static MeetingSeriesView of(MeetingSeries series) {
        return new MeetingSeriesView(
                series.id().value(),
                series.group().value(),
                series.rule(),
                series.occurrences().stream()
                        .map(each -> new OccurrenceView(
                                each.originalStart(), each.meeting().value()))
                        .toList(),
                series.act() != null,
                series.revision());
    }
}
