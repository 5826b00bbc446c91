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
    PERIOD_BACKWARDS(HttpStatus.BAD_REQUEST),

    // volunteers
    VOLUNTEER_UNKNOWN(HttpStatus.NOT_FOUND),
    VOLUNTEER_KNOWN(HttpStatus.CONFLICT),
    BIRTHDAY_OUT_OF_REACH(HttpStatus.UNPROCESSABLE_CONTENT),
    BIRTHDAY_SET(HttpStatus.CONFLICT),
    GUARDIAN_NEEDED(HttpStatus.UNPROCESSABLE_CONTENT),
    GUARDIAN_ACTS(HttpStatus.UNPROCESSABLE_CONTENT),
    CONSENT_NEEDED(HttpStatus.UNPROCESSABLE_CONTENT),
    CONSENT_NOT_GIVEN(HttpStatus.CONFLICT),
    QUALIFICATION_NOT_CLAIMED(HttpStatus.NOT_FOUND),
    QUALIFICATION_EXPIRED(HttpStatus.UNPROCESSABLE_CONTENT),
    IN_THE_FUTURE(HttpStatus.UNPROCESSABLE_CONTENT),
    OF_AGE(HttpStatus.CONFLICT),
    NO_GUARDIAN_CONSENT(HttpStatus.CONFLICT),
    PAUSE_OVER(HttpStatus.UNPROCESSABLE_CONTENT),
    HAS_ACCOUNT(HttpStatus.CONFLICT),
    TERM_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
    NO_SUCH_CENTRE(HttpStatus.UNPROCESSABLE_CONTENT),
    ROUND_UNKNOWN(HttpStatus.NOT_FOUND),
    ROUND_BUSY(HttpStatus.CONFLICT),
    ROUND_TOO_LONG(HttpStatus.UNPROCESSABLE_CONTENT),
    TOO_MANY_RULINGS(HttpStatus.UNPROCESSABLE_CONTENT),
    LINE_UNKNOWN(HttpStatus.NOT_FOUND),
    CALENDAR_UNKNOWN(HttpStatus.NOT_FOUND);

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
