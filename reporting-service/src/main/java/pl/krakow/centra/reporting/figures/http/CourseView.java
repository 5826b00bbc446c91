package pl.krakow.centra.reporting.figures.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.reporting.counting.domain.Interval;
import pl.krakow.centra.reporting.figures.FollowFigures.Course;
import pl.krakow.centra.reporting.figures.FollowFigures.Outcome.Followed;
import pl.krakow.centra.reporting.figures.http.SummaryView.SourceView;
import pl.krakow.centra.reporting.indicators.IndicatorCatalogue;

/**
 * Figures over time as they are answered: data for a chart and its table.
 *
 * @param definitions the version of the indicators the figures follow
 * @param periods the parts of the period, in order; every list of figures has one for each
 */
@Schema(name = "ReportCourse")
record CourseView(
        @Schema(example = "2027-01") String definitions,
        Interval every,
        Instant asOf,
        List<SourceView> sources,
        List<PeriodView> periods,
        List<IndicatorCourse> figures) {

    /** Both dates included. */
    @Schema(name = "ReportPeriod")
    record PeriodView(LocalDate from, LocalDate to) {}

    /** @param total of all the centres; where each counts once, not the sum of theirs */
    @Schema(name = "ReportIndicatorCourse")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record IndicatorCourse(
            @Schema(example = "adviceHours") String indicator,

            @Schema(description = "of all figures", example = "minute")
            String unit,

            List<CentreCourse> centres,
            @Schema(example = "[340, 290, 410]") List<Long> total,

            @Schema(description = "the same parts a year earlier, when asked for", example = "[310, 300, 280]")
            @Nullable
            List<Long> totalYearAgo) {

        static IndicatorCourse of(Course course) {
            return new IndicatorCourse(
                    course.indicator().id(),
                    course.indicator().unit().id(),
                    course.centres().entrySet().stream()
                            .map(each -> new CentreCourse(
                                    each.getKey(),
                                    each.getValue().figures(),
                                    said(each.getValue().yearAgo())))
                            .toList(),
                    course.total().figures(),
                    said(course.total().yearAgo()));
        }
    }

    @Schema(name = "ReportCentreCourse")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CentreCourse(
            @Schema(example = "reymonta") String centre,
            @Schema(example = "[200, 190, 260]") List<Long> figures,
            @Schema(example = "[150, 190, 180]") @Nullable List<Long> yearAgo) {}

    private static @Nullable List<Long> said(List<Long> yearAgo) {
        return yearAgo.isEmpty() ? null : yearAgo;
    }

    static CourseView of(Followed followed) {
        return new CourseView(
                IndicatorCatalogue.VERSION,
                followed.query().every(),
                followed.asOf(),
                SourceView.of(followed.sources(), followed.asOf()),
                followed.periods().stream()
                        .map(period -> new PeriodView(period.from(), period.to()))
                        .toList(),
                followed.courses().stream().map(IndicatorCourse::of).toList());
    }
}
