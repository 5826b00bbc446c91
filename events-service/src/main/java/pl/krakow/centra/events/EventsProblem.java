package pl.krakow.centra.events;

import org.springframework.http.HttpStatus;

import pl.krakow.centra.kit.problem.ProblemCode;

/** Every refusal of this service. */
public enum EventsProblem implements ProblemCode {
    EVENT_UNKNOWN(HttpStatus.NOT_FOUND),
    ENDS_BEFORE_START(HttpStatus.UNPROCESSABLE_CONTENT),
    TOO_LONG(HttpStatus.UNPROCESSABLE_CONTENT),
    OUT_OF_REACH(HttpStatus.UNPROCESSABLE_CONTENT),
    LANGUAGE_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
    SESSIONS_OVERLAP(HttpStatus.UNPROCESSABLE_CONTENT),
    SESSIONS_OUT_OF_RANGE(HttpStatus.UNPROCESSABLE_CONTENT),
    SESSION_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
    TIMES_NOT_SINGLE(HttpStatus.UNPROCESSABLE_CONTENT),
    TIMES_MISSING(HttpStatus.UNPROCESSABLE_CONTENT),
    AGES_BACKWARDS(HttpStatus.UNPROCESSABLE_CONTENT),
    DESCRIPTION_NOT_SINGLE(HttpStatus.UNPROCESSABLE_CONTENT),
    PLACE_NOT_SINGLE(HttpStatus.UNPROCESSABLE_CONTENT),
    NEEDS_A_ROOM(HttpStatus.UNPROCESSABLE_CONTENT),
    NEEDS_NO_ROOM(HttpStatus.CONFLICT),
    ROOM_NOT_GIVEN(HttpStatus.CONFLICT),
    ALREADY_OVER(HttpStatus.UNPROCESSABLE_CONTENT),
    NOT_BEGUN(HttpStatus.CONFLICT),
    DECISION_NOT_POSSIBLE(HttpStatus.CONFLICT),
    SERIES_UNKNOWN(HttpStatus.NOT_FOUND),
    SERIES_BUSY(HttpStatus.CONFLICT),
    OCCURRENCE_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
    RULE_UNREADABLE(HttpStatus.BAD_REQUEST),
    RULE_PART_NOT_OFFERED(HttpStatus.BAD_REQUEST),
    RULE_WITHOUT_END(HttpStatus.BAD_REQUEST),
    RULE_VALUE(HttpStatus.BAD_REQUEST),
    RULE_WITHOUT_DATES(HttpStatus.BAD_REQUEST),
    RULE_BEGINS_ELSEWHERE(HttpStatus.BAD_REQUEST),
    SERIES_TOO_LONG(HttpStatus.BAD_REQUEST),
    PERIOD_BACKWARDS(HttpStatus.BAD_REQUEST);

    private final HttpStatus status;

    EventsProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public String service() {
        return "events";
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
