package pl.krakow.centra.events.mentoring;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.mentoring.domain.FreeTime;
import pl.krakow.centra.events.mentoring.domain.Mentor;
import pl.krakow.centra.events.mentoring.domain.MentoringKind;
import pl.krakow.centra.events.mentoring.domain.Way;

/** A mentor or coach, as the centre's staff see them. */
@Schema(name = "Mentor")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MentorView(
        UUID id,
        @Schema(example = "reymonta") String centre,
        @Schema(description = "their account") String account,
        @Schema(example = "Jan Kowalski") String name,

        @Schema(example = "jan.kowalski@example.org") @Nullable
        String email,

        @Schema(description = "letters are written in", example = "pl")
        String language,

        List<MentoringKind> kinds,
        @Schema(example = "[\"fundraising\"]") List<String> fields,
        @Schema(example = "[\"pl\", \"uk\"]") List<String> languages,
        List<FreeTime> freeTimes,
        List<Way> ways,
        @Schema(description = "at once", example = "3") int mostCourses,

        @Schema(description = "courses and proposals their time is promised to", example = "1")
        int taken,

        @Schema(description = "whether they take anybody new")
        boolean active,

        @Schema(description = "what the ETag shows and If-Match names", example = "1")
        long revision) {

    static MentorView of(Mentor mentor) {
        var profile = mentor.profile();
        return new MentorView(
                mentor.id().value(),
                mentor.centre(),
                mentor.subject(),
                profile.name(),
                profile.email(),
                profile.language(),
                profile.kinds().stream().sorted().toList(),
                profile.fields().stream().sorted().toList(),
                profile.languages().stream().sorted().toList(),
                profile.freeTimes().stream().sorted().toList(),
                profile.ways().stream().sorted().toList(),
                profile.mostCourses(),
                mentor.claims().size(),
                profile.active(),
                mentor.revision());
    }
}
