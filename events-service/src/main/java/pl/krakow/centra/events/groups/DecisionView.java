package pl.krakow.centra.events.groups;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.groups.domain.GroupDecision;

/** What a group decided, as who belongs to it sees it. */
@Schema(name = "WorkingGroupDecision")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionView(
        @Schema(description = "within the group, from 1 on without gaps", example = "14")
        int number,

        UUID meetingId,
        @Schema(example = "2026-12-01") LocalDate date,

        @Schema(example = "Grupa przyjmuje mapę barier na Czarnej Wsi.")
        String text,

        @Schema(description = "whether it was carried") boolean adopted,

        @Schema(description = "where it was counted") @Nullable
        VoteView vote,

        @Schema(description = "what the ETag shows and If-Match names", example = "1")
        long revision) {

    /** How it was voted. */
    @Schema(name = "WorkingGroupVote")
    public record VoteView(
            @Schema(example = "8") int inFavour,
            @Schema(example = "1") int against,
            @Schema(example = "0") int abstained) {}

    static DecisionView of(GroupDecision decision) {
        var vote = decision.vote();
        return new DecisionView(
                decision.number(),
                decision.meeting().value(),
                decision.date(),
                decision.text(),
                decision.adopted(),
                vote == null ? null : new VoteView(vote.inFavour(), vote.against(), vote.abstained()),
                decision.revision());
    }
}
