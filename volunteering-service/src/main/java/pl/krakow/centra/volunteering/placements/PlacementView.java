package pl.krakow.centra.volunteering.placements;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.placements.Titles.Title;
import pl.krakow.centra.volunteering.placements.domain.PlacementFacts;
import pl.krakow.centra.volunteering.placements.domain.PlacementId;
import pl.krakow.centra.volunteering.placements.domain.PlacementNote;
import pl.krakow.centra.volunteering.placements.domain.PlacementState;
import pl.krakow.centra.volunteering.placements.domain.SeatSheet;
import pl.krakow.centra.volunteering.placements.domain.SheetEntry;

/**
 * A placement as the volunteer, the organisation and the centre see it.
 *
 * @param volunteerName not shown to the organisation before the volunteer has a seat
 */
@Schema(name = "Placement")
public record PlacementView(
        UUID id,
        @Schema(example = "reymonta") String centre,
        UUID opportunityId,

        @Schema(description = "the shift, or the opportunity itself for a long-term role")
        UUID postId,

        @Nullable String title,
        UUID organisationId,

        @Schema(
                description = "left out until the organisation gave it to the centre in writing",
                example = "Fundacja Sąsiedzi")
        @Nullable
        String organisationName,

        UUID volunteerId,

        @Schema(description = "once the volunteer has a seat, and always for the centre") @Nullable
        String volunteerName,

        @Schema(description = "for the organisation, while the volunteer has a seat and agrees to it (CONTACT)")
        @Nullable
        String volunteerEmail,

        @Schema(description = "like `volunteerEmail`") @Nullable
        String volunteerPhone,

        PlacementState state,
        @Nullable OffsetDateTime start,
        @Nullable OffsetDateTime end,
        LocalDate firstDay,
        LocalDate lastDay,

        @Schema(description = "until when an offer can be accepted") @Nullable
        OffsetDateTime until,

        @Schema(description = "how many wait before it, it included; 0 when it doesn't wait")
        int placeInLine,

        @Schema(description = "somebody else may take the seat over")
        boolean seeksStandIn,

        @Nullable UUID standInFor,
        List<PresenceView> presences,
        @Nullable String message,
        @Nullable String remark,

        @Schema(
                description =
                        "among one's own: another placement at the same time, since one of their shifts was moved;"
                                + " one of the two has to be given up")
        @Nullable
        UUID clashesWith) {

    /** When they were there. */
    @Schema(name = "PlacementPresence")
    public record PresenceView(
            OffsetDateTime from, @Nullable OffsetDateTime until) {}

    /** What who looks may know of whose it is. */
    record Whose(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {

        static final Whose HIDDEN = new Whose(null, null, null);
    }

    static PlacementView of(SeatSheet sheet, SheetEntry entry, @Nullable PlacementNote note, Title title, Whose whose) {
        PlacementFacts facts = sheet.facts(entry);
        var zone = facts.zone();
        var shift = facts.shift();
        var until = entry.until();
        PlacementId standInFor = entry.standInFor();
        return new PlacementView(
                facts.placement().value(),
                facts.centre(),
                facts.post().opportunity().value(),
                facts.post().post(),
                title.title(),
                facts.organisation().value(),
                title.organisation(),
                facts.volunteer().value(),
                whose.name(),
                whose.email(),
                whose.phone(),
                facts.state(),
                shift == null ? null : shift.start().atZone(zone).toOffsetDateTime(),
                shift == null ? null : shift.end().atZone(zone).toOffsetDateTime(),
                facts.firstDay(),
                facts.lastDay(),
                until == null ? null : until.atZone(zone).toOffsetDateTime(),
                sheet.placeInLine(entry),
                entry.seeksStandIn(),
                standInFor == null ? null : standInFor.value(),
                entry.presences().stream()
                        .map(presence -> {
                            var left = presence.until();
                            return new PresenceView(
                                    presence.from().atZone(zone).toOffsetDateTime(),
                                    left == null ? null : left.atZone(zone).toOffsetDateTime());
                        })
                        .toList(),
                note == null ? null : note.message(),
                note == null ? null : note.remark(),
                null);
    }

    /** Whether both take the volunteer's time, and some of it is the same. */
    boolean clashesWith(PlacementView other) {
        return start != null
                && end != null
                && other.start != null
                && other.end != null
                && !id.equals(other.id)
                && state.takesTime()
                && other.state.takesTime()
                && start.isBefore(other.end)
                && other.start.isBefore(end);
    }

    PlacementView clashing(@Nullable PlacementView other) {
        return other == null
                ? this
                : new PlacementView(
                        id,
                        centre,
                        opportunityId,
                        postId,
                        title,
                        organisationId,
                        organisationName,
                        volunteerId,
                        volunteerName,
                        volunteerEmail,
                        volunteerPhone,
                        state,
                        start,
                        end,
                        firstDay,
                        lastDay,
                        until,
                        placeInLine,
                        seeksStandIn,
                        standInFor,
                        presences,
                        message,
                        remark,
                        other.id);
    }
}
