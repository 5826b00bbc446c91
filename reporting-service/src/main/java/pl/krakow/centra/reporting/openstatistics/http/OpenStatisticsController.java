package pl.krakow.centra.reporting.openstatistics.http;

import java.time.Duration;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.web.Csv;
import pl.krakow.centra.kit.web.FeedAnswer;
import pl.krakow.centra.reporting.ReportingProblem;
import pl.krakow.centra.reporting.openstatistics.domain.Publication;
import pl.krakow.centra.reporting.openstatistics.domain.Publications;
import pl.krakow.centra.reporting.openstatistics.http.StatisticsView.YearView;
import pl.krakow.centra.reporting.openstatistics.http.StatisticsView.Years;

@RestController
@Tag(name = "Public statistics", description = "Figures of closed years for everybody, small counts left out")
@RequestMapping("/api/v1/public/statistics")
@RequiredArgsConstructor
class OpenStatisticsController {

    private static final Duration AGE = Duration.ofHours(1);
    private static final MediaType JSON_LD = MediaType.parseMediaType("application/ld+json");
    private static final MediaType CSVM = MediaType.parseMediaType("application/csvm+json");
    private static final String UNPUBLISHED = """
            {"type": "urn:problem:reporting:statistics-unpublished", "code": "statistics-unpublished", "status": 404, \
            "title": "Tego roku nie opublikowano"}""";

    private final Publications publications;
    private final OpenData openData;

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The years that are published",
            description = "Each once the city has closed it. The latest first.")
    @ApiResponse(responseCode = "200")
    ResponseEntity<Years> years() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(AGE).cachePublic())
                .body(new Years(publications.all().stream().map(YearView::of).toList()));
    }

    @GetMapping(
            path = "/catalog",
            produces = {"application/ld+json", MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(summary = "The catalogue of open data", description = "DCAT-AP as JSON-LD, for portals that harvest it.")
    @ApiResponse(responseCode = "200")
    ResponseEntity<byte[]> catalogue() {
        return FeedAnswer.open(JSON_LD, openData.catalogue(publications.all()), AGE);
    }

    @GetMapping(path = "/{year}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The statistics of a year",
            description =
                    "Counts of 1 to 4 people, or 1 to 2 organisations, are left out, and others with them, so that nobody can"
                            + " work them back. What was published doesn’t change.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(
            responseCode = "404",
            description = "`statistics-unpublished`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(UNPUBLISHED)))
    ResponseEntity<StatisticsView> year(@PathVariable int year, Locale language) {
        var publication = published(year);
        return ResponseEntity.ok()
                .eTag("\"%s-%s\"".formatted(publication.hash(), language.getLanguage()))
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .cacheControl(CacheControl.maxAge(AGE).cachePublic())
                .body(StatisticsView.of(publication, language));
    }

    @GetMapping(
            path = "/{year}/data.csv",
            produces = {"text/csv", MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(summary = "The same as CSV", description = "RFC 4180, UTF-8; its schema is beside it.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`statistics-unpublished`")
    ResponseEntity<byte[]> csv(@PathVariable int year) {
        var answer = FeedAnswer.open(Csv.TYPE, openData.csv(published(year)), AGE);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.LINK, "<data.csv-metadata.json>; rel=\"describedby\"; type=\"%s\"".formatted(CSVM))
                .body(answer.getBody());
    }

    @GetMapping(
            path = "/{year}/data.csv-metadata.json",
            produces = {"application/csvm+json", MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(summary = "The schema of the CSV", description = "CSV on the Web.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`statistics-unpublished`")
    ResponseEntity<byte[]> schema(@PathVariable int year) {
        return FeedAnswer.open(CSVM, openData.schema(published(year)), AGE);
    }

    private Publication published(int year) {
        return publications.find(year).orElseThrow(() -> new Problem(ReportingProblem.STATISTICS_UNPUBLISHED));
    }
}
