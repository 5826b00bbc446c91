package pl.krakow.centra.booking.seasons.http;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.reservation.domain.MeetingDetails;
import pl.krakow.centra.booking.rooms.domain.Accessibility;
import pl.krakow.centra.booking.seasons.MakeWish;
import pl.krakow.centra.booking.seasons.domain.Choice;
import pl.krakow.centra.kit.validation.PlainText;

/** What a beneficiary would like to have each week of a season. */
@Schema(name = "SeasonWishRequest")
record WishRequest(
        @Schema(example = "0198a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b") @NotNull
        UUID beneficiaryId,

        @Schema(
                description = "1 is what matters most among the beneficiary's own wishes; 1 when left out",
                example = "1")
        @Nullable
        @Min(1)
        @Max(100)
        Integer importance,

        @Schema(description = "the most welcome first") @NotNull @Size(min = 1, max = 10)
        List<@NotNull @Valid ChoiceRequest> choices,

        @Schema(example = "12") @NotNull @Min(1) @Max(100_000)
        Integer expectedPeople,

        @Schema(description = "what the room must have", example = "[\"projector\"]") @Nullable @Size(max = 20)
        List<@NotNull @PlainText(max = 60) String> equipment,

        @Schema(description = "facts the room must have", example = "[\"STEP_FREE\"]") @Nullable @Size(max = 20)
        List<@NotNull Accessibility> accessibility,

        @Schema(description = "dates without a meeting", example = "[\"2027-04-02\"]") @Nullable @Size(max = 200)
        List<@NotNull LocalDate> exceptedDates,

        @Schema(
                description = "the least share of a weekly meeting's dates that is still of use, in per cent; 100 when "
                        + "left out",
                example = "80")
        @Nullable
        @Min(1)
        @Max(100)
        Integer minimalShare,

        @Schema(example = "Próby chóru") @NotNull @PlainText(max = 200)
        String title,

        @Schema(example = "Przygotowanie koncertu") @NotNull @PlainText(max = 2000, lines = true)
        String purpose,

        @Schema(description = "whether participants pay anything") @NotNull
        Boolean feesCollected,

        @Schema(description = "who answers for the meetings") @Nullable @Valid
        Responsible responsiblePerson,

        @Schema(description = "the version of the regulations that is accepted", example = "2026-01")
        @NotNull
        @PlainText(max = 40)
        String regulationsVersion) {

    private static final int WHOLE = 100;

    @Schema(name = "SeasonWishResponsible")
    record Responsible(
            @Schema(example = "Anna Nowak") @NotNull @PlainText(max = 200)
            String name,

            @Schema(example = "600 123 456") @Nullable @PlainText(max = 40)
            String phone,

            @Schema(example = "anna@example.org") @Nullable @Email @PlainText(max = 254)
            String email) {}

    /** One way in which the wish could be met. */
    @Schema(name = "SeasonChoiceRequest")
    record ChoiceRequest(
            @Schema(description = "on any of these", example = "[\"TUESDAY\", \"THURSDAY\"]")
            @NotNull
            @Size(min = 1, max = 7)
            Set<@NotNull DayOfWeek> weekdays,

            @Schema(description = "no meeting starts before", example = "17:00") @NotNull
            LocalTime earliest,

            @Schema(description = "no meeting ends after; 00:00 is the end of the day", example = "20:00") @NotNull
            LocalTime latest,

            @Schema(example = "PT2H") @NotNull Duration length,

            @Schema(description = "on so many of the weekdays; 1 when left out", example = "1")
            @Nullable
            @Min(1)
            @Max(7)
            Integer timesPerWeek,

            @Schema(description = "so often would do; as often as wished when left out", example = "1")
            @Nullable
            @Min(1)
            @Max(7)
            Integer atLeastTimesPerWeek,

            @Schema(description = "in any of these; in any that meets the needs when left out", example = "[\"1w040\"]")
            @Nullable
            @Size(max = 50)
            List<@NotNull @PlainText(max = 40) String> rooms) {

        int times() {
            return timesPerWeek == null ? 1 : timesPerWeek;
        }

        int atLeast() {
            return atLeastTimesPerWeek == null ? times() : atLeastTimesPerWeek;
        }

        Choice toChoice() {
            return new Choice(
                    weekdays,
                    earliest.truncatedTo(ChronoUnit.MINUTES),
                    latest.truncatedTo(ChronoUnit.MINUTES),
                    length.truncatedTo(ChronoUnit.MINUTES),
                    times(),
                    atLeast(),
                    rooms == null ? List.of() : rooms);
        }
    }

    MakeWish.Content content() {
        return new MakeWish.Content(
                importance == null ? 1 : importance,
                choices.stream().map(ChoiceRequest::toChoice).toList(),
                accessibility == null
                        ? Set.of()
                        : accessibility.stream().map(Accessibility::name).collect(Collectors.toSet()),
                exceptedDates == null ? Set.of() : Set.copyOf(exceptedDates),
                minimalShare == null ? WHOLE : minimalShare,
                new MeetingDetails(
                        title,
                        purpose,
                        expectedPeople,
                        equipment == null ? List.of() : equipment,
                        feesCollected,
                        responsiblePerson == null
                                ? null
                                : new MeetingDetails.ResponsiblePerson(
                                        responsiblePerson.name(), responsiblePerson.phone(), responsiblePerson.email()),
                        regulationsVersion));
    }
}
