package pl.krakow.centra.booking.seasons.http;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.seasons.domain.Obstacle;
import pl.krakow.centra.booking.seasons.domain.Published;
import pl.krakow.centra.booking.seasons.domain.WeeklySlot;
import pl.krakow.centra.booking.seasons.domain.WishId;
import pl.krakow.centra.booking.seasons.domain.WishOutcome;

/** What a wish is given, and why not more, in the reader's language. */
@Schema(name = "SeasonAllocation")
record OutcomeView(
        UUID wishId,

        @Schema(
                description = "the rank of the choice that is met; 0 for none, or for a pin nobody asked for",
                example = "1")
        int choice,

        List<SlotView> slots,

        @Schema(description = "for each choice that was not met, or not wholly, what stood in the way")
        List<RefusalView> refusals,

        @Schema(description = "when its turn came; 0 when the coordinator decided", example = "57")
        int turn,

        @Schema(
                description =
                        "the beneficiary's served share when the turn came, last season's and this one's together, "
                                + "from 0 to 2; the lowest is served next",
                example = "0.42")
        double standing,

        @Schema(description = "whether the coordinator decided something about it")
        boolean adjusted) {

    @Schema(name = "AllocatedSlot")
    record SlotView(
            @Schema(example = "1w040") String roomId,
            DayOfWeek weekday,
            @Schema(example = "18:00") String start,
            @Schema(example = "PT2H") String length,
            List<LocalDate> dates,
            List<LeftOutView> leftOut,

            @Schema(description = "the bookings, once the season is published") @Nullable
            List<BookedView> bookings) {}

    @Schema(name = "LeftOutDate")
    record LeftOutView(LocalDate date, Obstacle.Kind reason, String text) {}

    @Schema(name = "PublishedDate")
    record BookedView(
            LocalDate date,
            @Nullable UUID bookingId,
            @Nullable UUID seriesId,
            Published.@Nullable Skipped skipped,
            @Nullable String text) {}

    @Schema(name = "ChoiceRefusal")
    record RefusalView(@Schema(example = "1") int choice, List<ObstacleView> reasons) {}

    @Schema(name = "ChoiceObstacle")
    record ObstacleView(
            Obstacle.Kind kind,
            List<String> rooms,

            @Schema(
                    example =
                            "Ten czas w salach 1w040 otrzymały inne wnioski. Wolne terminy w najlepszym razie: 3, potrzeba co najmniej: 16.")
            String text,

            @Schema(description = "for staff: the wishes that were given the time") @Nullable
            List<UUID> takenBy) {}

    static OutcomeView of(
            WishOutcome outcome, @Nullable Published published, boolean forStaff, ReasonTexts texts, Locale language) {
        return new OutcomeView(
                outcome.wish().value(),
                outcome.choice(),
                outcome.slots().stream()
                        .map(given -> slot(given, published, texts, language))
                        .toList(),
                outcome.refusals().stream()
                        .map(refused -> new RefusalView(
                                refused.choice(),
                                refused.obstacles().stream()
                                        .map(obstacle -> new ObstacleView(
                                                obstacle.kind(),
                                                obstacle.rooms(),
                                                texts.of(obstacle, language),
                                                forStaff
                                                        ? obstacle.takenBy().stream()
                                                                .map(WishId::value)
                                                                .toList()
                                                        : null))
                                        .toList()))
                        .toList(),
                outcome.turn(),
                outcome.standing() / 1_000_000.0,
                outcome.pinned());
    }

    private static SlotView slot(
            WishOutcome.Given given, @Nullable Published published, ReasonTexts texts, Locale language) {
        var slot = given.slot();
        return new SlotView(
                slot.room(),
                slot.weekday(),
                slot.start().toString(),
                slot.length().toString(),
                given.dates(),
                given.leftOut().stream()
                        .map(left -> new LeftOutView(left.date(), left.reason(), texts.of(left.reason(), language)))
                        .toList(),
                published == null ? null : booked(published, slot, texts, language));
    }

    private static List<BookedView> booked(Published published, WeeklySlot slot, ReasonTexts texts, Locale language) {
        return published.dates().stream()
                .filter(date -> date.slot().equals(slot))
                .map(date -> {
                    var skipped = date.skipped();
                    return skipped == null
                            ? new BookedView(date.date(), date.booking(), date.series(), null, null)
                            : new BookedView(date.date(), null, null, skipped, texts.of(skipped, language));
                })
                .toList();
    }
}
