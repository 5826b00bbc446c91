package pl.krakow.centra.events.advice;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.rooms.RoomView;

/** An adviser's duty as the centre's staff see it, with who comes. */
@Schema(name = "AdviceDuty")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DutyView(
        UUID id,
        @Schema(example = "reymonta") String centre,
        SlotView.WhoView adviser,
        @Schema(example = "2026-12-01T10:00:00+01:00") OffsetDateTime start,
        @Schema(example = "2026-12-01T14:00:00+01:00") OffsetDateTime end,
        AdvicePlaceView place,
        @Schema(example = "45") long slotMinutes,
        @Schema(example = "15") long pauseMinutes,

        @Schema(description = "codes of fields", example = "[\"law\"]")
        List<String> fields,

        @Schema(description = "whether people can book: it takes place, and has the room it needs")
        boolean open,

        @Schema(description = "how it stands with a room that is asked for once for all of it") @Nullable
        RoomView room,

        boolean cancelled,
        @Nullable String cancelReason,

        @Schema(description = "what it was planned with") @Nullable
        UUID planId,

        @Schema(description = "when a talk could still begin")
        List<OffsetDateTime> free,

        @Schema(description = "in the order of time; of another adviser without who comes")
        List<AppointmentView> appointments,

        @Schema(description = "what the ETag shows and If-Match names", example = "1")
        long revision) {}
