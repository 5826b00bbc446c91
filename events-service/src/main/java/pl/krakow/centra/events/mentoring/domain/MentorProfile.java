package pl.krakow.centra.events.mentoring.domain;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a mentor or coach offers.
 *
 * @param email where letters go
 * @param fields by their codes
 * @param languages they can work in (ISO 639-1)
 * @param mostCourses at once; proposals count as long as they hold
 * @param active whether they take anybody new
 */
public record MentorProfile(
        String name,
        @Nullable String email,
        String language,
        Set<MentoringKind> kinds,
        Set<String> fields,
        Set<String> languages,
        Set<FreeTime> freeTimes,
        Set<Way> ways,
        int mostCourses,
        boolean active) {

    public static final int MOST_COURSES = 20;

    public MentorProfile {
        kinds = Set.copyOf(kinds);
        fields = Set.copyOf(fields);
        languages = Set.copyOf(languages);
        freeTimes = Set.copyOf(freeTimes);
        ways = Set.copyOf(ways);
    }

    /** Nothing of it says any more who they are. */
    public MentorProfile forgotten() {
        return new MentorProfile("", null, language, kinds, fields, languages, freeTimes, ways, mostCourses, false);
    }

    /** Never the person: it ends up in logs. */
    @Override
    public String toString() {
        return "***";
    }
}
