package pl.krakow.centra.booking.seasons.mongo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;

import pl.krakow.centra.booking.seasons.domain.Adjustment;
import pl.krakow.centra.booking.seasons.domain.Season;
import pl.krakow.centra.booking.seasons.domain.SeasonId;
import pl.krakow.centra.booking.seasons.domain.SeasonState;
import pl.krakow.centra.booking.seasons.domain.SeasonTerms;
import pl.krakow.centra.booking.seasons.domain.WishId;

/**
 * A season as stored.
 *
 * @param from ISO 8601, which sorts like the date
 * @param revision the number of its steps; what a save is conditional on
 */
@Document(SeasonDocument.COLLECTION)
@TypeAlias("season")
record SeasonDocument(
        @Id UUID id,
        String centre,
        String name,
        String from,
        String until,
        List<String> rooms,
        Instant wishesFrom,
        Instant wishesUntil,
        int weeklyCapMinutes,
        long seed,
        String state,
        List<AdjustmentDocument> adjustments,
        List<MadeDocument> proposals,
        @Nullable PublicationDocument publication,
        List<StepDocument> steps,
        long revision) {

    static final String COLLECTION = "seasons";

    record AdjustmentDocument(
            UUID wish,
            String kind,
            List<SlotDocument> slots,
            @Nullable String reason) {

        private static final String PINNED = "PINNED";

        static AdjustmentDocument of(WishId wish, Adjustment adjustment) {
            return switch (adjustment) {
                case Adjustment.Pinned(var slots, var reason) ->
                    new AdjustmentDocument(
                            wish.value(),
                            PINNED,
                            slots.stream().map(SlotDocument::of).toList(),
                            reason);
                case Adjustment.Forbidden(var slots, var reason) ->
                    new AdjustmentDocument(
                            wish.value(),
                            "FORBIDDEN",
                            slots.stream().map(SlotDocument::of).toList(),
                            reason);
            };
        }

        Adjustment toAdjustment() {
            var all = slots.stream().map(SlotDocument::toSlot).toList();
            return kind.equals(PINNED) ? new Adjustment.Pinned(all, reason) : new Adjustment.Forbidden(all, reason);
        }
    }

    record MadeDocument(
            int number,
            @Field("id") UUID id,
            Instant at,
            int wishes,
            int served,
            int firstChoices,
            long minutesWished,
            long minutesServed,
            int worstShare,
            String fingerprint) {}

    record PublicationDocument(
            int proposal,
            UUID proposalId,
            String by,
            Instant startedAt,
            @Nullable Instant finishedAt,
            int placed,
            int skipped,
            List<StandingDocument> standings) {}

    record StepDocument(String kind, String by, Instant at) {}

    static SeasonDocument of(Season season) {
        var terms = season.terms();
        var publication = season.publication();
        return new SeasonDocument(
                season.id().value(),
                season.centre(),
                terms.name(),
                terms.from().toString(),
                terms.until().toString(),
                terms.rooms(),
                terms.wishesFrom(),
                terms.wishesUntil(),
                Math.toIntExact(terms.weeklyCap().toMinutes()),
                terms.seed(),
                season.state().name(),
                season.adjustments().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> AdjustmentDocument.of(entry.getKey(), entry.getValue()))
                        .toList(),
                season.proposals().stream().map(SeasonDocument::made).toList(),
                publication == null
                        ? null
                        : new PublicationDocument(
                                publication.proposal(),
                                publication.proposalId(),
                                publication.by(),
                                publication.startedAt(),
                                publication.finishedAt(),
                                publication.placed(),
                                publication.skipped(),
                                StandingDocument.of(publication.standings())),
                season.steps().stream()
                        .map(step -> new StepDocument(step.kind().name(), step.by(), step.at()))
                        .toList(),
                season.revision());
    }

    private static MadeDocument made(Season.Made made) {
        return new MadeDocument(
                made.number(),
                made.id(),
                made.at(),
                made.wishes(),
                made.served(),
                made.firstChoices(),
                made.minutesWished(),
                made.minutesServed(),
                made.worstShare(),
                made.fingerprint());
    }

    Season toSeason() {
        var published = publication;
        return new Season(
                new SeasonId(id),
                centre,
                new SeasonTerms(
                        name,
                        LocalDate.parse(from),
                        LocalDate.parse(until),
                        rooms,
                        wishesFrom,
                        wishesUntil,
                        Duration.ofMinutes(weeklyCapMinutes),
                        seed),
                SeasonState.valueOf(state),
                adjustments.stream()
                        .collect(Collectors.toMap(
                                adjustment -> new WishId(adjustment.wish()), AdjustmentDocument::toAdjustment)),
                proposals.stream()
                        .sorted(Comparator.comparingInt(MadeDocument::number))
                        .map(SeasonDocument::made)
                        .toList(),
                published == null
                        ? null
                        : new Season.Publication(
                                published.proposal(),
                                published.proposalId(),
                                published.by(),
                                published.startedAt(),
                                published.finishedAt(),
                                published.placed(),
                                published.skipped(),
                                StandingDocument.toStandings(published.standings())),
                steps.stream()
                        .map(step -> new Season.Step(Season.Step.Kind.valueOf(step.kind()), step.by(), step.at()))
                        .toList());
    }

    private static Season.Made made(MadeDocument made) {
        return new Season.Made(
                made.number(),
                made.id(),
                made.at(),
                made.wishes(),
                made.served(),
                made.firstChoices(),
                made.minutesWished(),
                made.minutesServed(),
                made.worstShare(),
                made.fingerprint());
    }
}
