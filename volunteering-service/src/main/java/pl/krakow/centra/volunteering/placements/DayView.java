package pl.krakow.centra.volunteering.placements;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.placements.domain.StartGate.Missing;

/**
 * Who is expected on a day.
 *
 * @param shifts in order of time, long-term roles after them
 */
@Schema(name = "ShiftList")
public record DayView(LocalDate day, List<ShiftView> shifts) {

    /** A shift of the day, or a long-term role somebody has that day. */
    @Schema(name = "ListedShift")
    public record ShiftView(
            UUID opportunityId,

            @Nullable @Schema(example = "Pomoc przy festynie")
            String title,

            UUID organisationId,

            @Nullable
            @Schema(
                    description = "left out until the organisation gave it to the centre in writing",
                    example = "Fundacja Sąsiedzi")
            String organisationName,

            @Schema(description = "the shift, or the opportunity itself for a long-term role")
            UUID postId,

            @Nullable @Schema(description = "of a shift") OffsetDateTime start,
            @Nullable @Schema(description = "of a shift") OffsetDateTime end,

            @Schema(description = "0 where it no longer takes place", example = "5")
            int seats,

            @Schema(example = "4") int taken,
            @Schema(example = "2") int waiting,

            @Schema(description = "who has a seat or came, by name")
            List<PersonView> people) {}

    /** Somebody expected, or there. */
    @Schema(name = "ListedVolunteer")
    public record PersonView(
            PlacementView placement,

            @Nullable
            @Schema(
                    description =
                            "for the centre; for the organisation where the volunteer consented to be reached by it",
                    example = "+48 600 100 200")
            String phone,

            @Schema(
                    description = "what the law asks for that isn't there; until then their work can't begin",
                    example = "[\"AGREEMENT\"]")
            List<Missing> missing) {}
}
