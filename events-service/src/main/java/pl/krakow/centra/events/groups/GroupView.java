package pl.krakow.centra.events.groups;

import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.groups.domain.GroupState;
import pl.krakow.centra.events.groups.domain.Joining;
import pl.krakow.centra.events.groups.domain.Meeting;
import pl.krakow.centra.events.groups.domain.MembershipState;
import pl.krakow.centra.events.groups.domain.WorkingGroup;
import pl.krakow.centra.events.programme.EventView.PlaceView;
import pl.krakow.centra.events.programme.EventView.TextsView;

/** A working group as its reader may see it. */
@Schema(name = "WorkingGroup")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GroupView(
        UUID id,
        @Schema(example = "reymonta") String centre,

        @Schema(description = "in the reader's language", example = "Grupa robocza: dostępność")
        String name,

        TextsView names,

        @Schema(
                description = "in the reader's language",
                example = "Sprawdzamy, co w dzielnicy przeszkadza, i to zmieniamy.")
        String purpose,

        TextsView purposes,
        Joining joining,
        GroupState state,

        @Schema(description = "why it was paused or ended; shown to who belongs to it") @Nullable
        String reason,

        @Schema(example = "9") int members,
        @Schema(example = "15") int mostMembers,

        @Schema(description = "places neither taken nor kept for somebody", example = "6")
        int free,

        @Schema(description = "who leads it; shown to who belongs to it", example = "Anna Nowak") @Nullable
        String leader,

        @Schema(description = "the staff's account that answers for it; shown to the centre's staff") @Nullable
        String coordinator,

        @Schema(description = "the next one that is planned") @Nullable
        NextMeeting nextMeeting,

        @Schema(description = "what the reader is to it; nothing for who is nothing to it") @Nullable
        Mine mine,

        @Schema(description = "what the ETag shows and If-Match names", example = "1")
        long revision) {

    /** When and where a group meets next. */
    @Schema(name = "WorkingGroupNextMeeting")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NextMeeting(
            UUID id,
            @Nullable String title,
            @Schema(example = "2026-12-01T17:00:00+01:00") OffsetDateTime start,
            @Schema(example = "2026-12-01T19:00:00+01:00") OffsetDateTime end,

            @Schema(description = "a link that is for members is shown to them only")
            PlaceView place) {

        static NextMeeting of(Meeting meeting, boolean own) {
            return new NextMeeting(
                    meeting.id().value(),
                    meeting.plan().title(),
                    meeting.plan().start().atZone(meeting.zone()).toOffsetDateTime(),
                    meeting.plan().end().atZone(meeting.zone()).toOffsetDateTime(),
                    PlaceView.of(meeting.plan().place(), own));
        }
    }

    /** What the reader is to a group. */
    @Schema(name = "WorkingGroupMine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Mine(
            Standing standing,

            @Schema(description = "of the reader's membership, also while it is asked for or offered") @Nullable
            UUID membershipId,

            @Nullable MembershipState state) {}

    static GroupView of(
            WorkingGroup group, int taken, @Nullable Meeting next, Standing standing, String subject, Locale language) {
        var about = group.about();
        boolean own = standing.reads();
        var live = group.liveOf(subject).orElse(null);
        return new GroupView(
                group.id().value(),
                group.centre(),
                about.name().in(language.getLanguage()),
                TextsView.of(about.name()),
                about.purpose().in(language.getLanguage()),
                TextsView.of(about.purpose()),
                about.joining(),
                group.state(),
                own ? group.reason() : null,
                group.standing().size(),
                about.mostMembers(),
                Math.max(0, about.mostMembers() - taken),
                own ? group.leader().map(each -> each.who().name()).orElse(null) : null,
                standing == Standing.COORDINATOR || standing == Standing.STAFF ? about.coordinator() : null,
                next == null ? null : NextMeeting.of(next, own),
                !own && live == null
                        ? null
                        : new Mine(
                                standing, live == null ? null : live.id().value(), live == null ? null : live.state()),
                group.revision());
    }
}
