package pl.krakow.centra.booking.seasons.http;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.validation.PlainText;

/** What a season offers, and by which rules. */
@Schema(name = "DraftSeason")
record SeasonRequest(
        @Schema(example = "Wiosna 2027") @NotNull @PlainText(max = 200)
        String name,

        @Schema(description = "the first date", example = "2027-02-01") @NotNull
        LocalDate from,

        @Schema(description = "the last date, included", example = "2027-06-20") @NotNull
        LocalDate until,

        @Schema(example = "[\"1w038\", \"1w039\", \"1w040\"]") @NotNull @Size(min = 1, max = 300)
        List<@NotNull @PlainText(max = 40) String> rooms,

        @Schema(example = "2026-12-01T00:00:00+01:00") @NotNull
        OffsetDateTime wishesFrom,

        @Schema(example = "2026-12-20T00:00:00+01:00") @NotNull
        OffsetDateTime wishesUntil,

        @Schema(description = "the most one beneficiary is given in a week, all its wishes together", example = "PT8H")
        @NotNull
        Duration weeklyCap,

        @Schema(
                description = "decides the lottery between those whom fairness doesn't tell apart; one is chosen when "
                        + "left out. Stands still from the moment the season is opened.",
                example = "2027")
        @Nullable
        Long seed) {}
