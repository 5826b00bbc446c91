package pl.krakow.centra.booking.seasons.http;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.reservation.domain.MeetingDetails.ResponsiblePerson;
import pl.krakow.centra.booking.seasons.FindSeasons;
import pl.krakow.centra.booking.seasons.domain.Choice;

/** A wish as its beneficiary's representatives and the centre's staff see it. */
@Schema(name = "SeasonWish")
record WishView(
        UUID id,
        UUID seasonId,
        UUID beneficiaryId,
        int importance,
        List<ChoiceView> choices,
        int expectedPeople,
        List<String> equipment,
        List<String> accessibility,
        List<LocalDate> exceptedDates,
        @Schema(description = "in per cent", example = "80") int minimalShare,
        String title,
        String purpose,
        boolean feesCollected,
        @Nullable ResponsiblePerson responsiblePerson,
        String regulationsVersion,
        OffsetDateTime madeAt,

        @Schema(description = "what it gets: for staff once it is proposed, for everybody else once it is published")
        @Nullable
        OutcomeView result,

        @Schema(description = "what the ETag shows and If-Match names", example = "1")
        long revision) {

    @Schema(name = "SeasonChoice")
    record ChoiceView(
            Set<DayOfWeek> weekdays,
            @Schema(example = "17:00") String earliest,
            @Schema(example = "20:00") String latest,
            @Schema(example = "PT2H") String length,
            int timesPerWeek,
            int atLeastTimesPerWeek,
            List<String> rooms) {

        static ChoiceView of(Choice choice) {
            return new ChoiceView(
                    choice.weekdays(),
                    choice.earliest().toString(),
                    choice.latest().toString(),
                    choice.length().toString(),
                    choice.timesPerWeek(),
                    choice.atLeastTimesPerWeek(),
                    choice.rooms());
        }
    }

    static WishView of(FindSeasons.FoundWish found, ZoneId zone, ReasonTexts texts, Locale language) {
        var wish = found.wish();
        var details = wish.details();
        var outcome = found.outcome();
        return new WishView(
                wish.id().value(),
                wish.season().value(),
                wish.beneficiary().value(),
                wish.importance(),
                wish.choices().stream().map(ChoiceView::of).toList(),
                details.expectedPeople(),
                details.equipment(),
                wish.accessibility().stream().sorted().toList(),
                wish.excepted().stream().sorted().toList(),
                wish.minimalShare(),
                details.title(),
                details.purpose(),
                details.feesCollected(),
                details.responsiblePerson(),
                details.regulationsVersion(),
                SeasonView.at(wish.madeAt(), zone),
                outcome == null ? null : OutcomeView.of(outcome, found.published(), found.forStaff(), texts, language),
                wish.revision());
    }
}
