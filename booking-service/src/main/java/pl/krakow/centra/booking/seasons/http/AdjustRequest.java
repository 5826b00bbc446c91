package pl.krakow.centra.booking.seasons.http;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.seasons.domain.Adjustment;
import pl.krakow.centra.booking.seasons.domain.WeeklySlot;
import pl.krakow.centra.kit.validation.PlainText;

/** What the coordinator decides about one wish. */
@Schema(name = "AdjustAllocation")
record AdjustRequest(
        @Schema(
                description = "`PIN`: exactly these slots, before anybody else's turn. `FORBID`: not these slots, or "
                        + "nothing at all when none is named. `FREE`: no decision any more.")
        @NotNull
        Decision decision,

        @Nullable @Size(max = 7) List<@NotNull @Valid SlotRequest> slots,

        @Schema(description = "why", example = "Chór potrzebuje fortepianu")
        @Nullable
        @PlainText(max = 1000, lines = true)
        String reason) {

    enum Decision {
        PIN,
        FORBID,
        FREE
    }

    @Schema(name = "WeeklySlotRequest")
    record SlotRequest(
            @Schema(example = "1w040") @NotNull @PlainText(max = 40)
            String roomId,

            @NotNull DayOfWeek weekday,

            @Schema(example = "18:00") @NotNull LocalTime start,

            @Schema(example = "PT2H") @NotNull Duration length) {

        WeeklySlot toSlot() {
            return new WeeklySlot(
                    roomId, weekday, start.truncatedTo(ChronoUnit.MINUTES), length.truncatedTo(ChronoUnit.MINUTES));
        }
    }

    List<SlotRequest> named() {
        return slots == null ? List.of() : slots;
    }

    @Nullable
    Adjustment toAdjustment() {
        var all = named().stream().map(SlotRequest::toSlot).toList();
        return switch (decision) {
            case PIN -> new Adjustment.Pinned(all, reason);
            case FORBID -> new Adjustment.Forbidden(all, reason);
            case FREE -> null;
        };
    }
}
