package pl.krakow.centra.sites.api.incubation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A group's path.
 *
 * @param group what it is called; {@code beneficiaryId} whom the centres know it as
 * @param goal by when it wants to be registered
 * @param next codes of the steps that can be taken up now
 */
public record IncubationPath(
        String id,
        String beneficiaryId,
        String group,
        @Nullable String idea,
        @Nullable LocalDate goal,
        String state,
        OffsetDateTime begun,
        List<Step> steps,
        List<String> next,
        @Nullable Ending ending,
        @Nullable Stuck stuck,
        List<Member> members,
        @Nullable OffsetDateTime invitedUntil,
        List<Note> notes,
        long revision) {

    /**
     * A step, and how the group stands with it.
     *
     * @param proof what shows that it was done
     * @param waitsFor codes of steps that come first
     * @param reason why it was left out
     */
    public record Step(
            String code,
            String title,
            String about,
            String proof,
            boolean needsProof,
            String state,
            OffsetDateTime since,
            long days,
            List<String> waitsFor,
            @Nullable String reason,
            List<Evidence> evidence) {

        public boolean isSettled() {
            return state.equals("DONE") || state.equals("SKIPPED");
        }
    }

    /** What shows that a step goes on or was done. */
    public record Evidence(
            String id,
            String kind,
            @Nullable String link,
            @Nullable String title,
            @Nullable LocalDate day,
            @Nullable String state) {}

    /** How it ended. */
    public record Ending(
            String result, @Nullable String krs, @Nullable String reason, OffsetDateTime at) {}

    /** Why it seems not to get on. */
    public record Stuck(String why, @Nullable String step, long days) {}

    /** Somebody of the group who follows the path. */
    public record Member(String id, String name) {}

    /** What staff note among themselves. */
    public record Note(String id, String text, OffsetDateTime at) {}

    public boolean isUnderWay() {
        return state.equals("UNDER_WAY");
    }

    /** How many steps are done or left out. */
    public long settled() {
        return steps.stream().filter(Step::isSettled).count();
    }

    /** The title of a step. */
    public String titleOf(String code) {
        return steps.stream()
                .filter(step -> step.code().equals(code))
                .map(Step::title)
                .findFirst()
                .orElse(code);
    }

    /** Where every group under way stands; those that seem stuck first. */
    public record Board(int underWay, int stuck, List<Row> items) {}

    /** @param settled steps done or left out, of {@code steps} */
    public record Row(
            String id,
            String group,
            OffsetDateTime begun,
            @Nullable LocalDate goal,
            int settled,
            int steps,
            List<Current> current,
            List<Next> next,
            @Nullable Stuck stuck) {}

    /** A step that goes on, for so many days. */
    public record Current(String code, String title, long days) {}

    /** A step that can be taken up. */
    public record Next(String code, String title) {}
}
