package pl.krakow.centra.booking.series.http;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.reservation.domain.MeetingDetails;
import pl.krakow.centra.booking.series.domain.OnConflict;
import pl.krakow.centra.kit.recurrence.domain.RecurrenceRule;
import pl.krakow.centra.kit.validation.PlainText;

/** A meeting that is to repeat. */
@Schema(name = "BeginBookingSeries")
record SeriesRequest(
        @Schema(example = "1w040") @NotNull @PlainText(max = 40)
        String roomId,

        @Schema(
                description = "local start of the first meeting; the clock on the wall says so on every date",
                example = "2027-03-01T18:00:00")
        @NotNull
        LocalDateTime start,

        @Schema(example = "PT2H") @NotNull Duration duration,

        @Schema(
                description =
                        "RFC 5545: FREQ (DAILY, WEEKLY, MONTHLY, YEARLY), INTERVAL, either COUNT or UNTIL, BYDAY, "
                                + "BYMONTHDAY, BYSETPOS; at most 366 dates",
                example = "FREQ=WEEKLY;UNTIL=20271130;BYDAY=MO")
        @NotNull
        @PlainText(max = RecurrenceRule.LONGEST_TEXT)
        String rule,

        @Schema(description = "dates of the rule to leave out", example = "[\"2027-03-29\"]") @Nullable @Size(max = 366)
        List<@NotNull LocalDate> exDates,

        @Schema(description = "dates beside those of the rule", example = "[\"2027-03-30\"]") @Nullable @Size(max = 366)
        List<@NotNull LocalDate> rDates,

        @Schema(example = "Kurs polskiego") @NotNull @PlainText(max = 200)
        String title,

        @Schema(example = "Nauka języka dla nowych sąsiadów") @NotNull @PlainText(max = 2000, lines = true)
        String purpose,

        @Schema(example = "0198a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b") @NotNull
        UUID beneficiaryId,

        @Schema(example = "12") @NotNull @Min(1) @Max(100_000)
        Integer expectedPeople,

        @Schema(example = "[\"projector\"]") @Nullable @Size(max = 20)
        List<@NotNull @PlainText(max = 60) String> equipment,

        @Schema(description = "whether participants pay anything") @NotNull
        Boolean feesCollected,

        @Schema(description = "who answers for the meetings") @Nullable @Valid
        SeriesResponsible responsiblePerson,

        @Schema(description = "the version of the regulations the user accepts", example = "2026-01")
        @NotNull
        @PlainText(max = 40)
        String regulationsVersion,

        @Schema(
                description = "`ABORT`: nothing is placed unless all can be; `SKIP`: what is free is placed, the rest "
                        + "keeps its reason and can be retried. A preview doesn't look at it.",
                defaultValue = "ABORT")
        @Nullable
        OnConflict onConflict) {

    MeetingDetails details() {
        return new MeetingDetails(
                title,
                purpose,
                expectedPeople,
                equipment == null ? List.of() : equipment,
                feesCollected,
                responsiblePerson == null ? null : responsiblePerson.toPerson(),
                regulationsVersion);
    }

    OnConflict chosen() {
        return onConflict == null ? OnConflict.ABORT : onConflict;
    }
}
