package pl.krakow.centra.volunteering.rounds.http;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.opportunities.domain.PostId;
import pl.krakow.centra.volunteering.rounds.RoundViews.Decided;
import pl.krakow.centra.volunteering.rounds.domain.Pairing;
import pl.krakow.centra.volunteering.rounds.domain.RoundTerms;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/** What coordinators send. */
final class RoundRequests {

    private static final int MOST_CENTRES = 200;

    private RoundRequests() {}

    @Schema(name = "AskForRound")
    record RoundRequest(
            @NotNull
            @Size(min = 1, max = MOST_CENTRES)
            @Schema(description = "all of them coordinated by the caller", example = "[\"reymonta\"]")
            List<@NotNull @PlainText(max = 40) String> centres,

            @NotNull @Schema(description = "posts that begin from that day on", example = "2026-12-01")
            LocalDate from,

            @NotNull @Schema(description = "and by that day; at most a year later", example = "2026-12-31")
            LocalDate until,

            @Min(1)
            @Max(RoundTerms.MOST_POSTS_EACH)
            @Schema(description = "how many posts one volunteer is proposed at most; 1 when left out", example = "1")
            @Nullable
            Integer postsEach) {

        List<String> knownCentres() {
            return centres.stream()
                    .map(centre -> CentreId.parse(centre)
                            .map(CentreId::value)
                            .orElseThrow(() -> new Problem(KitProblem.CENTRE_UNKNOWN)))
                    .toList();
        }
    }

    @Schema(name = "RuleOnPair")
    record RulingRequest(
            @NotNull UUID volunteerId,
            @NotNull UUID opportunityId,

            @NotNull @Schema(description = "the shift, or the opportunity itself for a long-term role")
            UUID postId,

            @NotNull @Schema(example = "PINNED") Decided ruling) {

        Pairing pair() {
            return pairing(volunteerId, opportunityId, postId);
        }
    }

    @Schema(name = "OfferLine")
    record OfferRequest(
            @NotNull UUID volunteerId,
            @NotNull UUID opportunityId,
            @NotNull UUID postId,

            @Nullable
            @PlainText(max = 1000, lines = true)
            @Schema(description = "told to the volunteer with the offer", example = "Szukamy kogoś na sobotę.")
            String message) {

        Pairing pair() {
            return pairing(volunteerId, opportunityId, postId);
        }
    }

    private static Pairing pairing(UUID volunteer, UUID opportunity, UUID post) {
        return new Pairing(new VolunteerId(volunteer), new PostId(new OpportunityId(opportunity), post));
    }
}
