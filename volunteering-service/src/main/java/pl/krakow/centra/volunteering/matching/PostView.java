package pl.krakow.centra.volunteering.matching;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.matching.domain.Wanted;

/** What one can be placed on. */
@Schema(name = "MatchedPost")
public record PostView(
        @Schema(description = "the shift, or the opportunity itself for a long-term role")
        UUID id,

        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable @Schema(description = "of a shift") OffsetDateTime start,
        @Nullable @Schema(description = "of a shift") OffsetDateTime end) {

    public static PostView of(Wanted.Post post, ZoneId zone) {
        return switch (post) {
            case Wanted.Shift shift ->
                new PostView(
                        shift.id(),
                        shift.firstDay(),
                        shift.lastDay(),
                        shift.from().atZone(zone).toOffsetDateTime(),
                        shift.to().atZone(zone).toOffsetDateTime());
            case Wanted.Role role -> new PostView(role.id(), role.firstDay(), role.lastDay(), null, null);
        };
    }
}
