package pl.krakow.centra.volunteering.rounds.mongo;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.volunteering.matching.domain.Rule;
import pl.krakow.centra.volunteering.rounds.domain.Assignment.Loss;
import pl.krakow.centra.volunteering.rounds.domain.Assignment.Shortage;
import pl.krakow.centra.volunteering.rounds.domain.Proposal.BrokenPin;
import pl.krakow.centra.volunteering.rounds.domain.Proposal.Instead;
import pl.krakow.centra.volunteering.rounds.domain.Proposal.LeftOut;
import pl.krakow.centra.volunteering.rounds.domain.Proposal.Line;
import pl.krakow.centra.volunteering.rounds.domain.Proposal.Why;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/**
 * A part of a proposal as stored: so many lines, or so many who were left out, or the broken pins. In parts, because a whole
 * city's would be too much for one document, and a page needs one or two of them only.
 *
 * @param id the proposal's, the kind and the number
 * @param last by what the last row is sorted
 */
@Document(ProposalPart.COLLECTION)
@TypeAlias("roundProposalPart")
record ProposalPart(
        @Id String id,
        UUID proposal,
        UUID round,
        Kind kind,
        int number,
        String last,
        List<LineDocument> lines,
        List<LeftOutDocument> leftOut,
        List<BrokenPinDocument> brokenPins) {

    static final String COLLECTION = "roundProposals";

    enum Kind {
        LINES,
        LEFT_OUT,
        BROKEN_PINS
    }

    /** Who on which post. */
    record LineDocument(UUID volunteer, UUID opportunity, UUID post, int score, int turn, boolean pinned) {

        static LineDocument of(Line line) {
            var pair = line.pair();
            return new LineDocument(
                    pair.volunteer().value(),
                    pair.post().opportunity().value(),
                    pair.post().post(),
                    line.score(),
                    line.turn(),
                    line.pinned());
        }

        Line toLine() {
            return new Line(RoundDocument.pairing(volunteer, opportunity, post), score, turn, pinned);
        }
    }

    /** Who has no post, and why. */
    record LeftOutDocument(
            UUID volunteer,
            Why why,
            List<AgainstDocument> against,
            @Nullable ShortageDocument shortage,
            List<InsteadDocument> nearest) {

        static LeftOutDocument of(LeftOut left) {
            var shortage = left.shortage();
            return new LeftOutDocument(
                    left.volunteer().value(),
                    left.why(),
                    left.against().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(each -> new AgainstDocument(each.getKey(), each.getValue()))
                            .toList(),
                    shortage == null
                            ? null
                            : new ShortageDocument(shortage.people(), shortage.seats(), shortage.posts()),
                    left.nearest().stream().map(InsteadDocument::of).toList());
        }

        LeftOut toLeftOut() {
            Map<Rule, Integer> rules = new EnumMap<>(Rule.class);
            against.forEach(each -> rules.put(each.rule, each.posts));
            return new LeftOut(
                    new VolunteerId(volunteer),
                    why,
                    rules,
                    shortage == null ? null : new Shortage(shortage.people, shortage.seats, shortage.posts),
                    nearest.stream().map(InsteadDocument::toInstead).toList());
        }
    }

    record AgainstDocument(Rule rule, int posts) {}

    record ShortageDocument(int people, long seats, int posts) {}

    record InsteadDocument(UUID volunteer, UUID opportunity, UUID post, int score, long placements, long points) {

        static InsteadDocument of(Instead instead) {
            var pair = instead.pair();
            return new InsteadDocument(
                    pair.volunteer().value(),
                    pair.post().opportunity().value(),
                    pair.post().post(),
                    instead.score(),
                    instead.loss().placements(),
                    instead.loss().points());
        }

        Instead toInstead() {
            return new Instead(
                    RoundDocument.pairing(volunteer, opportunity, post), score, new Loss(placements, points));
        }
    }

    record BrokenPinDocument(
            UUID volunteer,
            UUID opportunity,
            UUID post,
            @Nullable Rule rule) {

        static BrokenPinDocument of(BrokenPin broken) {
            var pair = broken.pair();
            return new BrokenPinDocument(
                    pair.volunteer().value(),
                    pair.post().opportunity().value(),
                    pair.post().post(),
                    broken.rule());
        }

        BrokenPin toBrokenPin() {
            return new BrokenPin(RoundDocument.pairing(volunteer, opportunity, post), rule);
        }
    }
}
