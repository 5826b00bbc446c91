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
    OWN_CENTRE_ONLY(HttpStatus.FORBIDDEN);

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
