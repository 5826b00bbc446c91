package pl.krakow.centra.events.feedback.http;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.feedback.SetUpFeedback;
import pl.krakow.centra.events.feedback.domain.FeedbackBox;
import pl.krakow.centra.events.feedback.domain.FeedbackQuestion;
import pl.krakow.centra.events.feedback.domain.Results;
import pl.krakow.centra.events.feedback.http.FeedbackViews.PlanView;
import pl.krakow.centra.events.feedback.http.FeedbackViews.ResultsView;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.web.Csv;
import pl.krakow.centra.kit.web.FeedAnswer;
import pl.krakow.centra.kit.web.Revision;

@RestController
@RequestMapping(path = "/api/v1/centres/{centre}/events/{event}/feedback", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Feedback", description = "What those who came are asked afterwards, and what they answered; anonymous")
class FeedbackController {

    private final SetUpFeedback setUpFeedback;
    private final CentreCatalogue centres;

    @GetMapping("/settings")
    @Operation(summary = "Whether those who come are asked, and what", description = "For the centre's staff.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`event-unknown`")
    ResponseEntity<PlanView> settings(@PathVariable CentreId centre, @PathVariable UUID event) {
        return answer(box(centre, event));
    }

    @PutMapping("/settings")
    @Operation(
            summary = "Say whether those who come are asked, and what",
            description = "Beside the standard questions up to five of the event's own. `If-Match: \"0\"` the first"
                    + " time. Can be changed until answering begins.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`event-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`feedback-begun`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(FeedbackExamples.BEGUN)))
    @ApiResponse(responseCode = "422", description = "`question-twice`, `options-dont-fit`")
    ResponseEntity<PlanView> setUp(
            @PathVariable CentreId centre,
            @PathVariable UUID event,
            Revision revision,
            @Valid @RequestBody FeedbackPlanRequest wanted) {
        var command = new SetUpFeedback.Command(centre, new EventId(event), revision, wanted.toPlan());
        return switch (setUpFeedback.handle(command)) {
            case SetUpFeedback.Outcome.Done(var box) -> answer(box);
            case SetUpFeedback.Outcome.EventUnknown() -> throw new Problem(EventsProblem.EVENT_UNKNOWN);
            case SetUpFeedback.Outcome.Refused(var why) -> throw FeedbackRefusals.of(why);
        };
    }

    private static ResponseEntity<PlanView> answer(FeedbackBox box) {
        return ResponseEntity.ok().eTag(new Revision(box.planRevision()).etag()).body(PlanView.of(box));
    }

    @GetMapping
    @Operation(
            summary = "What was answered",
            description = "How many have answered at any time; what they answered once answering is over and at least"
                    + " three have. For the centre's staff.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`event-unknown`")
    ResultsView results(@PathVariable CentreId centre, @PathVariable UUID event, Locale language) {
        return ResultsView.of(box(centre, event), zone(centre), language);
    }

    @GetMapping(path = "/export", produces = "text/csv")
    @Operation(
            summary = "What was answered, as a file",
            description = "CSV (RFC 4180) in UTF-8, a line for each grade, option or text; for the centre's staff.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`event-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`feedback-results-not-yet`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(FeedbackExamples.NOT_YET)))
    ResponseEntity<byte[]> export(@PathVariable CentreId centre, @PathVariable UUID event, Locale language) {
        var box = box(centre, event);
        var results = box.results()
                .orElseThrow(() -> new Problem(EventsProblem.FEEDBACK_RESULTS_NOT_YET).arguments(FeedbackBox.FEWEST));
        var file = new Csv().row(List.of("question", "text", "answer", "count"));
        box.plan()
                .questions()
                .forEach(question -> rows(question, results, language).forEach(file::row));
        return FeedAnswer.file(Csv.TYPE, file.file(), "feedback.csv");
    }

    private static List<List<Object>> rows(FeedbackQuestion question, Results results, Locale language) {
        var words = FeedbackViews.words(question, language);
        var rows = new ArrayList<List<Object>>();
        if (question.kind() == FeedbackQuestion.Kind.TEXT) {
            results.texts()
                    .getOrDefault(question.key(), List.of())
                    .forEach(text -> rows.add(List.of(question.key(), words, text, 1)));
            return rows;
        }
        var labels = FeedbackViews.labels(question, language);
        var counts = results.counts().getOrDefault(question.key(), List.of());
        for (int place = 0; place < counts.size(); place++) {
            rows.add(List.of(question.key(), words, labels.get(place), counts.get(place)));
        }
        return rows;
    }

    @PostMapping("/close")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "End answering before its time",
            description = "Can't be undone: who has answered is forgotten then.")
    @ApiResponse(responseCode = "204")
    @ApiResponse(responseCode = "404", description = "`event-unknown`")
    @ApiResponse(responseCode = "409", description = "`feedback-not-open`")
    void close(@PathVariable CentreId centre, @PathVariable UUID event) {
        boolean closed = setUpFeedback
                .close(centre, new EventId(event))
                .orElseThrow(() -> new Problem(EventsProblem.EVENT_UNKNOWN));
        if (!closed) {
            throw new Problem(EventsProblem.FEEDBACK_NOT_OPEN);
        }
    }

    private FeedbackBox box(CentreId centre, UUID event) {
        return setUpFeedback
                .find(centre, new EventId(event))
                .orElseThrow(() -> new Problem(EventsProblem.EVENT_UNKNOWN));
    }

    private ZoneId zone(CentreId centre) {
        return centres.find(centre).map(Centre::zone).orElseThrow();
    }
}
