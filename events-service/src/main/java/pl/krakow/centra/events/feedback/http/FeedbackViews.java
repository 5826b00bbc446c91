package pl.krakow.centra.events.feedback.http;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.feedback.AnswerFeedback;
import pl.krakow.centra.events.feedback.domain.FeedbackBox;
import pl.krakow.centra.events.feedback.domain.FeedbackQuestion;
import pl.krakow.centra.events.feedback.domain.Results;
import pl.krakow.centra.events.registrations.domain.Wording;

/** A box as it is seen: settings, questionnaire and results. */
final class FeedbackViews {

    private FeedbackViews() {}

    /** Whether those who come to an event are asked. */
    @Schema(name = "Feedback")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PlanView(
            UUID eventId,
            @Schema(example = "true") boolean asked,
            @Schema(example = "14") int days,

            @Schema(description = "the event's own, beside the standard ones")
            List<FeedbackQuestion> questions,

            @Schema(description = "what the ETag shows and If-Match names", example = "1")
            long revision) {

        static PlanView of(FeedbackBox box) {
            return new PlanView(
                    box.event().value(),
                    box.plan().asked(),
                    box.plan().days(),
                    box.plan().own(),
                    box.planRevision());
        }
    }

    /** A question in the reader's words. */
    @Schema(name = "FeedbackQuestionAsked")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record QuestionView(
            @Schema(description = "by which it is answered", example = "overall")
            String key,

            FeedbackQuestion.Kind kind,

            @Schema(example = "Jak oceniasz całe wydarzenie?")
            String text,

            boolean required,

            @Schema(description = "of a `CHOICE`: what to answer, and how it reads") @Nullable
            Map<String, String> options) {

        static QuestionView of(FeedbackQuestion question, Locale language) {
            var options = new LinkedHashMap<String, String>();
            question.options().forEach(option -> options.put(option.pl(), option.in(language.getLanguage())));
            return new QuestionView(
                    question.key(),
                    question.kind(),
                    words(question, language),
                    question.required(),
                    options.isEmpty() ? null : options);
        }
    }

    static String words(FeedbackQuestion question, Locale language) {
        var own = question.text();
        return own == null
                ? pl.krakow.centra.kit.wording.Wording.in(language.toLanguageTag())
                        .say("feedback." + question.key())
                : own.in(language.getLanguage());
    }

    /**
     * The questionnaire for somebody who signed up.
     *
     * @param open whether they can answer now
     * @param answered whether they have
     */
    @Schema(name = "FeedbackForm")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FormView(
            boolean open,
            boolean answered,

            @Schema(description = "until when they can answer") @Nullable
            OffsetDateTime closes,

            List<QuestionView> questions) {

        static FormView of(AnswerFeedback.Form form, ZoneId zone, Locale language) {
            var box = form.box();
            return new FormView(
                    form.open(),
                    form.answered(),
                    at(box.closes(), zone),
                    box.plan().asked()
                            ? box.plan().questions().stream()
                                    .map(question -> QuestionView.of(question, language))
                                    .toList()
                            : List.of());
        }
    }

    private static @Nullable OffsetDateTime at(Optional<Instant> time, ZoneId zone) {
        return time.map(instant -> instant.atZone(zone).toOffsetDateTime()).orElse(null);
    }

    /** Where the asking stands. */
    @Schema(name = "FeedbackState")
    enum State {
        /** Nobody is asked. */
        OFF,
        /** The event isn't over, or it isn't settled who came. */
        PREPARED,
        OPEN,
        CLOSED;

        static State of(FeedbackBox box) {
            if (!box.plan().asked()) {
                return OFF;
            }
            if (box.closes().isEmpty()) {
                return PREPARED;
            }
            return box.closedAt().isEmpty() ? OPEN : CLOSED;
        }
    }

    /**
     * What staff see.
     *
     * @param results once answering is over and enough people have answered
     */
    @Schema(name = "FeedbackResults")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ResultsView(
            UUID eventId,
            State state,
            @Nullable OffsetDateTime closes,

            @Schema(description = "who could answer", example = "18")
            int attended,

            @Schema(description = "who did", example = "11") int answers,
            @Nullable List<QuestionResult> results) {

        static ResultsView of(FeedbackBox box, ZoneId zone, Locale language) {
            return new ResultsView(
                    box.event().value(),
                    State.of(box),
                    at(box.closedAt().or(box::closes), zone),
                    box.attended(),
                    box.answers(),
                    box.results()
                            .map(results -> box.plan().questions().stream()
                                    .map(question -> QuestionResult.of(question, results, language))
                                    .toList())
                            .orElse(null));
        }
    }

    /**
     * What was answered to one question.
     *
     * @param answers how many grades, options or texts; 0 as well when too few to be shown
     * @param mean of the grades, to the hundredth
     * @param distribution how often each grade was given, or each option chosen
     * @param texts in an order by chance
     */
    @Schema(name = "FeedbackQuestionResult")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record QuestionResult(
            String key,
            FeedbackQuestion.Kind kind,

            @Schema(example = "Jak oceniasz całe wydarzenie?")
            String text,

            @Schema(example = "11") int answers,
            @Schema(example = "4.27") @Nullable BigDecimal mean,

            @Schema(example = "{\"1\": 0, \"2\": 0, \"3\": 2, \"4\": 4, \"5\": 5}") @Nullable
            Map<String, Integer> distribution,

            @Nullable List<String> texts) {

        static QuestionResult of(FeedbackQuestion question, Results results, Locale language) {
            if (question.kind() == FeedbackQuestion.Kind.TEXT) {
                var texts = results.texts().getOrDefault(question.key(), List.of());
                return new QuestionResult(
                        question.key(), question.kind(), words(question, language), texts.size(), null, null, texts);
            }
            int given = results.given(question.key());
            return new QuestionResult(
                    question.key(),
                    question.kind(),
                    words(question, language),
                    given,
                    question.kind() == FeedbackQuestion.Kind.SCALE && given > 0
                            ? BigDecimal.valueOf(results.mean(question.key())).setScale(2, RoundingMode.HALF_UP)
                            : null,
                    given == 0 ? null : distribution(question, results, language),
                    null);
        }

        private static Map<String, Integer> distribution(FeedbackQuestion question, Results results, Locale language) {
            var counts = results.counts().getOrDefault(question.key(), List.of());
            var shown = new LinkedHashMap<String, Integer>();
            var labels = labels(question, language);
            for (int place = 0; place < counts.size(); place++) {
                shown.put(labels.get(place), counts.get(place));
            }
            return shown;
        }
    }

    /** What the counts of a question stand for; two options that read the same in the language stay Polish. */
    static List<String> labels(FeedbackQuestion question, Locale language) {
        if (question.kind() == FeedbackQuestion.Kind.SCALE) {
            return List.of("1", "2", "3", "4", "5");
        }
        var read = question.options().stream()
                .map(option -> option.in(language.getLanguage()))
                .toList();
        return read.stream().distinct().count() == read.size()
                ? read
                : question.options().stream().map(Wording::pl).toList();
    }
}
