package pl.krakow.centra.booking.seasons.mongo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.booking.seasons.domain.Obstacle;
import pl.krakow.centra.booking.seasons.domain.Proposal;
import pl.krakow.centra.booking.seasons.domain.SeasonId;
import pl.krakow.centra.booking.seasons.domain.WishId;
import pl.krakow.centra.booking.seasons.domain.WishOutcome;

/** A proposal as stored; never changed. */
@Document(ProposalDocument.COLLECTION)
@TypeAlias("seasonProposal")
record ProposalDocument(
        @Id UUID id,
        UUID season,
        List<OutcomeDocument> outcomes,
        List<StandingDocument> standings,
        String fingerprint) {

    static final String COLLECTION = "seasonProposals";

    record OutcomeDocument(
            UUID wish,
            int choice,
            List<GivenDocument> slots,
            List<RefusedDocument> refusals,
            int turn,
            int standing,
            boolean pinned) {

        static OutcomeDocument of(WishOutcome outcome) {
            return new OutcomeDocument(
                    outcome.wish().value(),
                    outcome.choice(),
                    outcome.slots().stream().map(GivenDocument::of).toList(),
                    outcome.refusals().stream()
                            .map(refused -> new RefusedDocument(
                                    refused.choice(),
                                    refused.obstacles().stream()
                                            .map(ObstacleDocument::of)
                                            .toList()))
                            .toList(),
                    outcome.turn(),
                    outcome.standing(),
                    outcome.pinned());
        }

        WishOutcome toOutcome() {
            return new WishOutcome(
                    new WishId(wish),
                    choice,
                    slots.stream().map(GivenDocument::toGiven).toList(),
                    refusals.stream()
                            .map(refused -> new WishOutcome.Refused(
                                    refused.choice(),
                                    refused.obstacles().stream()
                                            .map(ObstacleDocument::toObstacle)
                                            .toList()))
                            .toList(),
                    turn,
                    standing,
                    pinned);
        }
    }

    record GivenDocument(SlotDocument slot, List<String> dates, List<LeftOutDocument> leftOut) {

        static GivenDocument of(WishOutcome.Given given) {
            return new GivenDocument(
                    SlotDocument.of(given.slot()),
                    given.dates().stream().map(LocalDate::toString).toList(),
                    given.leftOut().stream()
                            .map(left -> new LeftOutDocument(
                                    left.date().toString(), left.reason().name()))
                            .toList());
        }

        WishOutcome.Given toGiven() {
            return new WishOutcome.Given(
                    slot.toSlot(),
                    dates.stream().map(LocalDate::parse).toList(),
                    leftOut.stream()
                            .map(left -> new WishOutcome.LeftOut(
                                    LocalDate.parse(left.date()), Obstacle.Kind.valueOf(left.reason())))
                            .toList());
        }
    }

    record LeftOutDocument(String date, String reason) {}

    record RefusedDocument(int choice, List<ObstacleDocument> obstacles) {}

    record ObstacleDocument(
            String kind, List<String> rooms, List<String> missing, int possible, int needed, List<UUID> takenBy) {

        static ObstacleDocument of(Obstacle obstacle) {
            return new ObstacleDocument(
                    obstacle.kind().name(),
                    obstacle.rooms(),
                    obstacle.missing(),
                    obstacle.possible(),
                    obstacle.needed(),
                    obstacle.takenBy().stream().map(WishId::value).toList());
        }

        Obstacle toObstacle() {
            return new Obstacle(
                    Obstacle.Kind.valueOf(kind),
                    rooms,
                    missing,
                    possible,
                    needed,
                    takenBy.stream().map(WishId::new).toList());
        }
    }

    static ProposalDocument of(UUID id, SeasonId season, Proposal proposal) {
        return new ProposalDocument(
                id,
                season.value(),
                proposal.outcomes().stream().map(OutcomeDocument::of).toList(),
                StandingDocument.of(proposal.standings()),
                proposal.fingerprint());
    }

    Proposal toProposal() {
        return new Proposal(
                outcomes.stream().map(OutcomeDocument::toOutcome).toList(),
                StandingDocument.toStandings(standings),
                fingerprint);
    }
}
