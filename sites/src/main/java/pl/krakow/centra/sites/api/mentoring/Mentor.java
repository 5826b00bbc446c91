package pl.krakow.centra.sites.api.mentoring;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A mentor or coach of a centre.
 *
 * @param account theirs
 * @param mostCourses they take on at once
 * @param taken courses and proposals their time is promised to
 * @param active whether they take anybody new
 */
public record Mentor(
        String id,
        String account,
        String name,
        @Nullable String email,
        String language,
        List<String> kinds,
        List<String> fields,
        List<String> languages,
        List<String> freeTimes,
        List<String> ways,
        int mostCourses,
        int taken,
        boolean active,
        long revision) {

    public boolean hasPlace() {
        return active && taken < mostCourses;
    }

    /**
     * How well they fit an application.
     *
     * @param excludedBy the rules that keep them from being proposed
     */
    public record Candidate(Mentor mentor, int score, List<Points> points, List<Rule> excludedBy) {}

    /** What a criterion gives, named in the reader's language. */
    public record Points(String name, int points, int most) {}

    /** Why not, in the reader's language. */
    public record Rule(String reason) {}
}
