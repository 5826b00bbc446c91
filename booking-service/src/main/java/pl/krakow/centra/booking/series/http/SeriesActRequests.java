package pl.krakow.centra.booking.series.http;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.series.domain.OnConflict;
import pl.krakow.centra.booking.series.domain.Scope;
import pl.krakow.centra.kit.validation.PlainText;

/** What can be asked of a series that is there. */
final class SeriesActRequests {

    private SeriesActRequests() {}

    @Schema(name = "RetryBookingSeries")
    record Retry(
            @Schema(
                    description = "which of the skipped occurrences; all when nothing is said",
                    example = "[\"2027-03-29T18:00:00\"]")
            @Nullable
            @Size(min = 1, max = 366)
            List<@NotNull LocalDateTime> occurrences,

            @Schema(description = "another local start on those dates", example = "16:00:00") @Nullable
            LocalTime start,

            @Schema(description = "another length", example = "PT90M") @Nullable
            Duration duration,

            @Schema(description = "another room", example = "1w039") @Nullable @PlainText(max = 40)
            String roomId,

            @Schema(description = "`SKIP` when nothing is said") @Nullable
            OnConflict onConflict) {}

    @Schema(name = "ChangeBookingSeries")
    record Change(
            @NotNull Scope scope,

            @Schema(
                    description = "the occurrence the scope is seen from; needed for all but `ALL`",
                    example = "2027-05-03T18:00:00")
            @Nullable
            LocalDateTime occurrence,

            @Schema(description = "another date, for a single occurrence only", example = "2027-05-04") @Nullable
            LocalDate date,

            @Schema(description = "another local start", example = "17:30:00") @Nullable
            LocalTime start,

            @Schema(example = "PT90M") @Nullable Duration duration,

            @Schema(example = "1w039") @Nullable @PlainText(max = 40)
            String roomId,

            @Schema(description = "what the meetings are about now; as a whole") @Nullable @Valid
            Details details,

            @Schema(example = "Prowadząca kończy pracę wcześniej") @Nullable @PlainText(max = 1000, lines = true)
            String reason,

            @Schema(description = "`ABORT` when nothing is said") @Nullable
            OnConflict onConflict) {}

    @Schema(name = "ChangeBookingSeriesDetails")
    record Details(
            @Schema(example = "Kurs polskiego") @NotNull @PlainText(max = 200)
            String title,

            @Schema(example = "Nauka języka") @NotNull @PlainText(max = 2000, lines = true)
            String purpose,

            @Schema(example = "15") @NotNull @Min(1) @Max(100_000)
            Integer expectedPeople,

            @Nullable @Size(max = 20) List<@NotNull @PlainText(max = 60) String> equipment,
            @NotNull Boolean feesCollected,
            @Nullable @Valid SeriesResponsible responsiblePerson) {}

    @Schema(name = "CancelBookingSeries")
    record Cancel(
            @NotNull Scope scope,

            @Schema(example = "2027-05-03T18:00:00") @Nullable
            LocalDateTime occurrence,

            @Schema(example = "Kurs się nie odbędzie") @Nullable @PlainText(max = 1000, lines = true)
            String reason) {}

    @Schema(name = "ApproveBookingSeries")
    record Approve(
            @NotNull Scope scope,

            @Schema(example = "2027-05-03T18:00:00") @Nullable
            LocalDateTime occurrence,

            @Schema(description = "`SKIP` when nothing is said") @Nullable
            OnConflict onConflict) {}

    @Schema(name = "DeclineBookingSeries")
    record Decline(
            @NotNull Scope scope,

            @Schema(example = "2027-05-03T18:00:00") @Nullable
            LocalDateTime occurrence,

            @Schema(example = "W tym czasie są zajęcia centrum") @NotNull @PlainText(max = 1000, lines = true)
            String reason) {}
}
