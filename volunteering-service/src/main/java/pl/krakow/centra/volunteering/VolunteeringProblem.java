package pl.krakow.centra.volunteering;

import org.springframework.http.HttpStatus;

import pl.krakow.centra.kit.problem.ProblemCode;

/** Every refusal of this service. */
public enum VolunteeringProblem implements ProblemCode {
    OPPORTUNITY_UNKNOWN(HttpStatus.NOT_FOUND),
    ENDS_BEFORE_START(HttpStatus.UNPROCESSABLE_CONTENT),
    TOO_LONG(HttpStatus.UNPROCESSABLE_CONTENT),
    OUT_OF_REACH(HttpStatus.UNPROCESSABLE_CONTENT),
    ALREADY_OVER(HttpStatus.UNPROCESSABLE_CONTENT),
    DECISION_NOT_POSSIBLE(HttpStatus.CONFLICT),
    PERIOD_BACKWARDS(HttpStatus.BAD_REQUEST);

    private final HttpStatus status;

    VolunteeringProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public String service() {
        return "volunteering";
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
