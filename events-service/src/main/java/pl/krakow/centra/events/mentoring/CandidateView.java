package pl.krakow.centra.events.mentoring;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.media.Schema;

import pl.krakow.centra.events.mentoring.domain.Candidate;
import pl.krakow.centra.events.mentoring.domain.Candidate.Criterion;
import pl.krakow.centra.events.mentoring.domain.Candidate.Rule;
import pl.krakow.centra.kit.wording.Wording;

/** A mentor as seen from one application: how well they fit and why, or what keeps them from being proposed. */
@Schema(name = "MentorCandidate")
public record CandidateView(
        MentorView mentor,

        @Schema(description = "the sum of the points, 100 at most", example = "83")
        int score,

        @Schema(description = "per criterion; none for who is excluded")
        List<PointsView> points,

        @Schema(description = "the rules that exclude them; none for who may be proposed")
        List<RuleView> excludedBy) {

    /** What a criterion gives. */
    @Schema(name = "MentorCandidatePoints")
    public record PointsView(
            Criterion criterion,

            @Schema(description = "in the reader's language", example = "Wspólne obszary")
            String name,

            @Schema(example = "40") int points,
            @Schema(example = "40") int most) {}

    /** A rule that isn't kept. */
    @Schema(name = "MentorCandidateRule")
    public record RuleView(
            Rule rule,

            @Schema(description = "in the reader's language", example = "Nie ma wolnego miejsca na kolejną osobę")
            String reason) {}

    static CandidateView of(Candidate candidate, Locale language) {
        var words = Wording.in(language.toLanguageTag());
        return new CandidateView(
                MentorView.of(candidate.mentor()),
                candidate.score(),
                candidate.mayBeProposed()
                        ? Arrays.stream(Criterion.values())
                                .map(criterion -> new PointsView(
                                        criterion,
                                        words.say("mentoring.criterion." + key(criterion)),
                                        candidate.points().getOrDefault(criterion, 0),
                                        criterion.most()))
                                .toList()
                        : List.of(),
                candidate.failed().stream()
                        .map(rule -> new RuleView(rule, words.say("mentoring.rule." + key(rule))))
                        .toList());
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
