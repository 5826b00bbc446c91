package pl.krakow.centra.events.groups;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.groups.MeetingView.FileView;
import pl.krakow.centra.events.groups.domain.Joining;
import pl.krakow.centra.events.groups.domain.Meeting;
import pl.krakow.centra.events.groups.domain.MeetingState;
import pl.krakow.centra.events.groups.domain.WorkingGroup;
import pl.krakow.centra.events.programme.EventView.PlaceView;

/** A meeting of a group people can come to by themselves, as everybody may know of it: nobody's name, no notes. */
@Schema(name = "OpenGroupMeeting")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OpenMeetingView(
        UUID id,
        @Schema(example = "reymonta") String centre,
        UUID groupId,

        @Schema(description = "in the reader's language", example = "Łatwiej przejść")
        String group,

        @Schema(
                description = "what the group is after, in the reader's language",
                example = "Sprawdzamy, co w dzielnicy przeszkadza, i to zmieniamy.")
        String purpose,

        @Schema(description = "whether one comes at once, or applies to the group")
        Joining joining,

        @Schema(description = "what it is about", example = "Mapa barier") @Nullable
        String title,

        @Schema(example = "2026-12-01T17:00:00+01:00") OffsetDateTime start,
        @Schema(example = "2026-12-01T19:00:00+01:00") OffsetDateTime end,

        @Schema(description = "a link that is for members isn't shown")
        PlaceView place,

        MeetingState state,

        @Schema(description = "those that aren't for members only")
        List<FileView> files) {

    static OpenMeetingView of(Meeting meeting, WorkingGroup group, Locale language) {
        var plan = meeting.plan();
        return new OpenMeetingView(
                meeting.id().value(),
                meeting.centre(),
                group.id().value(),
                group.about().name().in(language.getLanguage()),
                group.about().purpose().in(language.getLanguage()),
                group.about().joining(),
                plan.title(),
                plan.start().atZone(meeting.zone()).toOffsetDateTime(),
                plan.end().atZone(meeting.zone()).toOffsetDateTime(),
                PlaceView.of(plan.place(), false),
                meeting.state(),
                meeting.files().stream()
                        .filter(file -> !file.membersOnly())
                        .map(file -> FileView.of(meeting, file))
                        .toList());
    }
}
