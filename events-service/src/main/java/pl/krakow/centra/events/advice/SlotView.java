package pl.krakow.centra.events.advice;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;

import pl.krakow.centra.events.advice.domain.Way;

/** A time an adviser can be seen at, as everybody sees it. */
@Schema(name = "AdviceSlot")
public record SlotView(
        @Schema(example = "01936f9e-7c1a-7000-8000-0123456789ab-20261201T0900Z")
        String id,

        @Schema(example = "reymonta") String centre,
        WhoView adviser,
        @Schema(example = "2026-12-01T10:00:00+01:00") OffsetDateTime start,
        @Schema(example = "2026-12-01T10:45:00+01:00") OffsetDateTime end,
        Way way,

        @Schema(description = "codes of fields", example = "[\"law\"]")
        List<String> fields,

        @Schema(description = "the adviser speaks (ISO 639-1)", example = "[\"pl\", \"uk\"]")
        List<String> languages,

        @Schema(description = "the room is asked for with the appointment, which waits for it")
        boolean roomToBeAsked) {

    @Schema(name = "AdviceSlotAdviser")
    public record WhoView(
            UUID id, @Schema(example = "Anna Nowak") String name) {}
}
