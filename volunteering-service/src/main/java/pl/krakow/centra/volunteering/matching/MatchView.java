package pl.krakow.centra.volunteering.matching;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.swagger.v3.oas.annotations.media.Schema;

import pl.krakow.centra.volunteering.matching.domain.Criterion;
import pl.krakow.centra.volunteering.matching.domain.Exclusion;
import pl.krakow.centra.volunteering.matching.domain.Match;
import pl.krakow.centra.volunteering.matching.domain.Points;
import pl.krakow.centra.volunteering.matching.domain.Rule;

/**
 * How well somebody and a post suit each other, explained.
 *
 * @param score the sum of the points
 * @param excludedBy every rule that speaks against it
 */
@Schema(name = "Match")
public record MatchView(
        @Schema(description = "the sum of the points, of " + Criterion.ALL, example = "72")
        int score,

        @Schema(description = "one of every criterion") List<PointsView> points,

        @Schema(description = "every rule that speaks against it; empty when nothing does")
        List<ExclusionView> excludedBy) {

    /** Points of one criterion. */
    @Schema(name = "MatchPoints")
    public record PointsView(
            Criterion criterion,

            @Schema(description = "in the reader's language", example = "Umiejętności")
            String name,

            @Schema(example = "20") int points,
            @Schema(example = "30") int most,

            @Schema(description = "in the reader's language", example = "Pasują 2 z 3 umiejętności.")
            String why) {

        static PointsView of(Points points, MatchWords words, Locale language) {
            return new PointsView(
                    points.criterion(),
                    words.name(points.criterion(), language),
                    points.points(),
                    points.most(),
                    words.why(points, language));
        }
    }

    /** A rule that speaks against it. */
    @Schema(name = "MatchExclusion")
    public record ExclusionView(
            Rule rule,

            @Schema(description = "what of it, by name") Map<String, Object> facts,

            @Schema(description = "in the reader's language", example = "Za daleko: 12,4 km, a zasięg to 8 km.")
            String why) {

        static ExclusionView of(Exclusion exclusion, MatchWords words, Locale language) {
            return new ExclusionView(exclusion.rule(), exclusion.facts(), words.why(exclusion, language));
        }
    }

    public static MatchView of(Match match, MatchWords words, Locale language) {
        return new MatchView(
                match.score(),
                match.points().stream()
                        .map(each -> PointsView.of(each, words, language))
                        .toList(),
                match.exclusions().stream()
                        .map(each -> ExclusionView.of(each, words, language))
                        .toList());
    }
}
