package pl.krakow.centra.booking.seasons.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.seasons.FindSeasons;
import pl.krakow.centra.booking.seasons.domain.Season;
import pl.krakow.centra.booking.seasons.domain.SeasonState;

/** A season as everybody may see it; figures, lottery and trace are for staff. */
@Schema(name = "Season")
record SeasonView(
        UUID id,
        @Schema(example = "reymonta") String centre,
        @Schema(example = "Wiosna 2027") String name,
        @Schema(example = "2027-02-01") LocalDate from,

        @Schema(description = "the last date, included", example = "2027-06-20")
        LocalDate until,

        List<String> rooms,
        OffsetDateTime wishesFrom,
        OffsetDateTime wishesUntil,

        @Schema(description = "whether a wish can be made now")
        boolean takesWishes,

        @Schema(example = "PT8H") String weeklyCap,

        @Schema(description = "how far the round has come") SeasonState state,

        ProgressView progress,

        @Schema(
                description =
                        "for staff, and for everybody once results are told: with it the lottery can be drawn again")
        @Nullable
        Long seed,

        @Schema(description = "for staff; the latest is last") @Nullable
        List<ProposalView> proposals,

        @Schema(description = "for staff") @Nullable PublicationView publication,

        @Schema(description = "for staff; what happened, oldest first") @Nullable
        List<StepView> history,

        @Schema(description = "what the ETag shows and If-Match names", example = "1")
        long revision) {

    @Schema(name = "SeasonProgress")
    record ProgressView(
            @Schema(description = "wishes that take part", example = "400")
            int wishes,

            @Schema(description = "wishes to publish", example = "400")
            int toSettle,

            @Schema(description = "of them published", example = "120")
            int settled,

            @Schema(description = "dates booked so far", example = "2310")
            int placed,

            @Schema(description = "dates skipped so far", example = "4")
            int skipped) {}

    @Schema(name = "SeasonProposal")
    record ProposalView(
            @Schema(example = "3") int number,
            OffsetDateTime at,
            @Schema(example = "400") int wishes,
            @Schema(example = "316") int served,
            @Schema(example = "274") int firstChoices,
            double hoursWished,
            double hoursServed,

            @Schema(description = "of the beneficiary who is served least, from 0 to 1", example = "0.25")
            double leastShare,

            @Schema(description = "equal ones come from equal input")
            String fingerprint) {}

    @Schema(name = "SeasonPublication")
    record PublicationView(
            int proposal,
            String by,
            OffsetDateTime startedAt,
            @Nullable OffsetDateTime finishedAt,
            int placed,
            int skipped) {}

    @Schema(name = "SeasonStep")
    record StepView(Season.Step.Kind step, String by, OffsetDateTime at) {}

    static SeasonView of(FindSeasons.Found found, ZoneId zone, Instant now) {
        var season = found.season();
        var terms = season.terms();
        var progress = found.progress();
        boolean staff = found.forStaff();
        var publication = season.publication();
        return new SeasonView(
                season.id().value(),
                season.centre(),
                terms.name(),
                terms.from(),
                terms.until(),
                terms.rooms(),
                at(terms.wishesFrom(), zone),
                at(terms.wishesUntil(), zone),
                season.takesWishes(now),
                terms.weeklyCap().toString(),
                season.state(),
                new ProgressView(
                        progress.wishes(),
                        progress.toSettle(),
                        progress.settled(),
                        progress.placed(),
                        progress.skipped()),
                staff || season.tellsResults() ? terms.seed() : null,
                staff
                        ? season.proposals().stream()
                                .map(made -> proposal(made, zone))
                                .toList()
                        : null,
                staff && publication != null ? publication(publication, zone) : null,
                staff
                        ? season.steps().stream()
                                .map(step -> new StepView(step.kind(), step.by(), at(step.at(), zone)))
                                .toList()
                        : null,
                season.revision());
    }

    private static ProposalView proposal(Season.Made made, ZoneId zone) {
        return new ProposalView(
                made.number(),
                at(made.at(), zone),
                made.wishes(),
                made.served(),
                made.firstChoices(),
                made.minutesWished() / 60.0,
                made.minutesServed() / 60.0,
                made.worstShare() / 1_000_000.0,
                made.fingerprint());
    }

    private static PublicationView publication(Season.Publication publication, ZoneId zone) {
        var finished = publication.finishedAt();
        return new PublicationView(
                publication.proposal(),
                publication.by(),
                at(publication.startedAt(), zone),
                finished == null ? null : at(finished, zone),
                publication.placed(),
                publication.skipped());
    }

    static OffsetDateTime at(Instant time, ZoneId zone) {
        return time.atZone(zone).toOffsetDateTime();
    }
}
