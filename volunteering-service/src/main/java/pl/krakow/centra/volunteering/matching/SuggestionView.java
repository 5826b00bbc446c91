package pl.krakow.centra.volunteering.matching;

import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.opportunities.domain.Commitment;

/**
 * An opportunity that suits a volunteer.
 *
 * @param best the post that suits best; of several that suit alike, the first in time
 * @param otherPosts how many more of it can be asked for
 */
@Schema(name = "Suggestion")
public record SuggestionView(
        UUID opportunityId,
        @Schema(example = "reymonta") String centre,
        @Schema(example = "Pomoc przy festynie") String title,
        UUID organisationId,

        @Nullable
        @Schema(
                description = "left out until the organisation gave it to the centre in writing",
                example = "Fundacja Sąsiedzi")
        String organisationName,

        Commitment commitment,
        PostView best,
        @Schema(example = "2") int otherPosts,
        MatchView match) {}
