package pl.krakow.centra.volunteering.rounds.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.opportunities.domain.PostId;
import pl.krakow.centra.volunteering.rounds.domain.AssignmentTask.Ruling;
import pl.krakow.centra.volunteering.rounds.domain.Failure;
import pl.krakow.centra.volunteering.rounds.domain.MatchingRound;
import pl.krakow.centra.volunteering.rounds.domain.MatchingRound.Made;
import pl.krakow.centra.volunteering.rounds.domain.MatchingRound.RuledPair;
import pl.krakow.centra.volunteering.rounds.domain.MatchingRound.Work;
import pl.krakow.centra.volunteering.rounds.domain.Pairing;
import pl.krakow.centra.volunteering.rounds.domain.ProposalTotals;
import pl.krakow.centra.volunteering.rounds.domain.RoundId;
import pl.krakow.centra.volunteering.rounds.domain.RoundState;
import pl.krakow.centra.volunteering.rounds.domain.RoundTerms;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/**
 * A round as stored. Days are texts.
 *
 * @param due when somebody should take it; only while it waits or is worked on
 */
@Document(RoundDocument.COLLECTION)
@TypeAlias("matchingRound")
record RoundDocument(
        @Id UUID id,
        List<String> centres,
        String from,
        String until,
        int postsEach,
        List<RulingDocument> rulings,
        RoundState state,
        int run,
        @Nullable WorkDocument work,
        @Nullable MadeDocument proposal,
        @Nullable Failure failure,
        String madeBy,
        Instant made,
        Instant changed,
        @Nullable Instant due,
        long revision) {

    static final String COLLECTION = "matchingRounds";

    /** A pair decided about. */
    record RulingDocument(UUID volunteer, UUID opportunity, UUID post, boolean pinned) {

        static RulingDocument of(RuledPair ruled) {
            var pair = ruled.pair();
            return new RulingDocument(
                    pair.volunteer().value(),
                    pair.post().opportunity().value(),
                    pair.post().post(),
                    ruled.ruling() == Ruling.PINNED);
        }

        RuledPair toRuledPair() {
            return new RuledPair(pairing(volunteer, opportunity, post), pinned ? Ruling.PINNED : Ruling.FORBIDDEN);
        }
    }

    /** Who is at it. */
    record WorkDocument(UUID worker, Instant until, int percent) {}

    /** The latest proposal. */
    record MadeDocument(UUID proposal, int run, Instant at, ProposalTotals totals) {}

    static RoundDocument of(MatchingRound round) {
        var work = round.work();
        var proposal = round.proposal();
        return new RoundDocument(
                round.id().value(),
                round.terms().centres(),
                round.terms().from().toString(),
                round.terms().until().toString(),
                round.terms().postsEach(),
                round.rulings().stream().map(RulingDocument::of).toList(),
                round.state(),
                round.run(),
                work == null ? null : new WorkDocument(work.worker(), work.until(), work.percent()),
                proposal == null
                        ? null
                        : new MadeDocument(proposal.proposal(), proposal.run(), proposal.at(), proposal.totals()),
                round.failure(),
                round.madeBy(),
                round.made(),
                round.changed(),
                work != null ? work.until() : round.state() == RoundState.WAITING ? round.changed() : null,
                round.revision());
    }

    MatchingRound toRound() {
        return new MatchingRound(
                new RoundId(id),
                new RoundTerms(centres, LocalDate.parse(from), LocalDate.parse(until), postsEach),
                rulings.stream().map(RulingDocument::toRuledPair).toList(),
                state,
                run,
                work == null ? null : new Work(work.worker, work.until, work.percent),
                proposal == null ? null : new Made(proposal.proposal, proposal.run, proposal.at, proposal.totals),
                failure,
                madeBy,
                made,
                changed,
                revision);
    }

    static Pairing pairing(UUID volunteer, UUID opportunity, UUID post) {
        return new Pairing(new VolunteerId(volunteer), new PostId(new OpportunityId(opportunity), post));
    }
}
