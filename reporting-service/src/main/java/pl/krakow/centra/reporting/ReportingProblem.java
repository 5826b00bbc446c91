package pl.krakow.centra.reporting;

import org.springframework.http.HttpStatus;

import pl.krakow.centra.kit.problem.ProblemCode;

/** Every refusal of this service. */
public enum ReportingProblem implements ProblemCode {
    PERIOD_BACKWARDS(HttpStatus.BAD_REQUEST),
    PERIOD_TOO_LONG(HttpStatus.BAD_REQUEST),
    PERIOD_OUT_OF_REACH(HttpStatus.BAD_REQUEST),
    INDICATOR_UNKNOWN(HttpStatus.BAD_REQUEST),
    NOT_BROKEN_DOWN_BY(HttpStatus.BAD_REQUEST),
    TOO_MANY_PARTS(HttpStatus.BAD_REQUEST),
    REBUILD_UNKNOWN(HttpStatus.NOT_FOUND),
    REBUILD_RUNNING(HttpStatus.CONFLICT),
    REBUILD_NOT_READY(HttpStatus.CONFLICT),
    ONE_CENTRE_FOR_ROOM(HttpStatus.BAD_REQUEST),
    OWN_CENTRE_ONLY(HttpStatus.FORBIDDEN),
    OWN_TERM_ONLY(HttpStatus.FORBIDDEN),

    TERM_UNKNOWN(HttpStatus.NOT_FOUND),
    PROMISED_TWICE(HttpStatus.UNPROCESSABLE_CONTENT),
    PROMISE_OUTSIDE_TERM(HttpStatus.UNPROCESSABLE_CONTENT),
    NOT_TO_PROMISE(HttpStatus.UNPROCESSABLE_CONTENT),
    TOO_MANY_VERSIONS(HttpStatus.CONFLICT),

    CLOSING_UNKNOWN(HttpStatus.NOT_FOUND),
    CORRECTION_UNKNOWN(HttpStatus.NOT_FOUND),
    PERIOD_NOT_OVER(HttpStatus.CONFLICT),
    ALREADY_CLOSED(HttpStatus.CONFLICT),
    COUNTS_MISSING(HttpStatus.CONFLICT),

    EXPORT_UNKNOWN(HttpStatus.NOT_FOUND),
    EXPORT_NOT_READY(HttpStatus.CONFLICT),
    EXPORT_EXPIRED(HttpStatus.GONE),
    TOO_MANY_EXPORTS(HttpStatus.CONFLICT),
    TOO_LONG_FOR_PDF(HttpStatus.UNPROCESSABLE_CONTENT),

    STATEMENT_UNKNOWN(HttpStatus.NOT_FOUND),
    STATEMENT_PART_UNKNOWN(HttpStatus.NOT_FOUND),
    STATEMENT_VERSION_UNKNOWN(HttpStatus.NOT_FOUND),

    STATISTICS_UNPUBLISHED(HttpStatus.NOT_FOUND);

    private final HttpStatus status;

    ReportingProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public String service() {
        return "reporting";
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
