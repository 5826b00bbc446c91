package pl.krakow.centra.sites.api.volunteering;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A matching round: a proposal who could be where, which places nobody by itself.
 *
 * @param state {@code WAITING}, {@code WORKING}, {@code PROPOSED} or {@code FAILED}
 */
public record Round(
        String id,
        List<String> centres,
        LocalDate from,
        LocalDate until,
        int postsEach,
        String state,
        @Nullable Integer percent,
        @Nullable String failureExplanation,
        int run,
        OffsetDateTime madeAt,
        List<Ruling> rulings,
        @Nullable Proposal proposal) {

    /** @param ruling {@code PINNED}, {@code FORBIDDEN} or {@code OPEN} */
    public record Ruling(String volunteerId, String opportunityId, String postId, String ruling) {}

    public record Proposal(int run, OffsetDateTime at, Totals totals, List<BrokenPin> brokenPins) {}

    /** @param firstCome how many would be placed by who comes first */
    public record Totals(
            int volunteers,
            int posts,
            long freeSeats,
            int people,
            int seats,
            long score,
            int firstCome,
            int peopleNow) {}

    public record BrokenPin(String volunteerId, String opportunityId, String why) {}

    /** Somebody proposed for a post. */
    public record Line(
            String volunteerId,
            @Nullable String volunteerName,
            String opportunityId,
            String postId,
            @Nullable String title,
            Match.@Nullable Post post,
            int score,
            boolean pinned,
            @Nullable Match match,
            @Nullable Placed placement) {}

    public record Placed(String id, String state) {}

    /** Somebody nobody is proposed for. */
    public record LeftOut(
            String volunteerId, @Nullable String volunteerName, String explanation, List<Instead> nearest) {}

    public record Instead(@Nullable String title, int score, String explanation) {}

    public boolean isUnfinished() {
        return state.equals("WAITING") || state.equals("WORKING");
    }
}
