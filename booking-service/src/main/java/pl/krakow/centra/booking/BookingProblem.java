package pl.krakow.centra.booking;

import org.springframework.http.HttpStatus;

import pl.krakow.centra.kit.problem.ProblemCode;

/** Every refusal of this service. Codes with status 400 name single fields of a request that can't be right. */
public enum BookingProblem implements ProblemCode {
    ROOM_UNKNOWN(HttpStatus.NOT_FOUND),
    BOOKING_UNKNOWN(HttpStatus.NOT_FOUND),
    /** Nobody is shown a beneficiary that isn't theirs, so it is not found. */
    BENEFICIARY_NOT_FOUND(HttpStatus.NOT_FOUND),
    /** Never was, was revoked, or the right to it has ended: nobody can tell which. */
    CALENDAR_UNKNOWN(HttpStatus.NOT_FOUND),

    /** Taken, or too close to the next meeting; the answer says what is free instead. */
    ROOM_NOT_AVAILABLE(HttpStatus.CONFLICT),
    /** Too few pieces of movable equipment are free then; the answer says how many, and when there are enough. */
    EQUIPMENT_NOT_AVAILABLE(HttpStatus.CONFLICT),
    /** The beneficiary has had its share of rooms for this period. */
    QUOTA_EXCEEDED(HttpStatus.CONFLICT),
    /** The sanction has ended or was lifted before. */
    SANCTION_NOT_RUNNING(HttpStatus.CONFLICT),
    /** Rooms were kept for the beneficiary and nobody came. */
    SANCTIONED(HttpStatus.FORBIDDEN),
    SANCTION_UNKNOWN(HttpStatus.NOT_FOUND),
    /** A rule of fair use contradicts itself or another one. */
    RULE_CODE_TWICE(HttpStatus.BAD_REQUEST),
    NOT_FOR_THE_CITY(HttpStatus.BAD_REQUEST),
    ROOM_NOT_OF_CENTRE(HttpStatus.BAD_REQUEST),
    RULE_LENGTH_OUT_OF_RANGE(HttpStatus.BAD_REQUEST),
    ONLY_STAFF_GO_OVER_QUOTA(HttpStatus.FORBIDDEN),

    /** The booking's state doesn't allow the decision. */
    DECISION_NOT_POSSIBLE(HttpStatus.CONFLICT),
    /** Possible only from a later moment on, which the answer names. */
    NOT_YET(HttpStatus.CONFLICT),
    /** Its user could have done it themselves until a moment which the answer names. */
    TOO_LATE(HttpStatus.CONFLICT),
    /** The coordinator accepted the booking, so only the centre changes it now. */
    ONLY_THE_CENTRE(HttpStatus.CONFLICT),
    /** The act was given up because it took too long; nothing was done. */
    TOOK_TOO_LONG(HttpStatus.CONFLICT),
    HOLD_UNKNOWN(HttpStatus.NOT_FOUND),
    WAITING_ENTRY_UNKNOWN(HttpStatus.NOT_FOUND),
    /** The time is free, so it can be booked instead of being waited for. */
    NOTHING_TO_WAIT_FOR(HttpStatus.CONFLICT),
    /** Nothing is offered to who waits, or not any more. */
    NO_OFFER(HttpStatus.CONFLICT),
    ATTENDANCE_DOES_NOT_ADD_UP(HttpStatus.BAD_REQUEST),

    SERIES_UNKNOWN(HttpStatus.NOT_FOUND),
    /** Some dates can't be had, so nothing was done; the answer names every date. */
    SERIES_CONFLICTS(HttpStatus.CONFLICT),
    /** Another act on the series is under way. */
    SERIES_BUSY(HttpStatus.CONFLICT),
    SERIES_NOTHING_TO_DO(HttpStatus.CONFLICT),
    OCCURRENCE_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The hour that the clock skips in March; the code of an occurrence, never of an answer. */
    LOCAL_TIME_SKIPPED(HttpStatus.UNPROCESSABLE_CONTENT),
    OCCURRENCE_NEEDED(HttpStatus.BAD_REQUEST),
    DATE_ONLY_FOR_ONE(HttpStatus.BAD_REQUEST),
    RULE_UNREADABLE(HttpStatus.BAD_REQUEST),
    RULE_PART_NOT_OFFERED(HttpStatus.BAD_REQUEST),
    RULE_WITHOUT_END(HttpStatus.BAD_REQUEST),
    RULE_VALUE(HttpStatus.BAD_REQUEST),
    RULE_WITHOUT_DATES(HttpStatus.BAD_REQUEST),
    RULE_BEGINS_ELSEWHERE(HttpStatus.BAD_REQUEST),
    SERIES_TOO_LONG(HttpStatus.BAD_REQUEST),
    SEASON_UNKNOWN(HttpStatus.NOT_FOUND),
    WISH_UNKNOWN(HttpStatus.NOT_FOUND),
    PROPOSAL_UNKNOWN(HttpStatus.NOT_FOUND),
    /** The season hasn't come so far, or has gone further. */
    SEASON_STEP_NOT_POSSIBLE(HttpStatus.CONFLICT),
    /** The season doesn't take wishes now; the answer says when it does. */
    WISHES_CLOSED(HttpStatus.CONFLICT),
    /** The proposal hasn't seen all wishes as they are. */
    WISHES_CHANGED(HttpStatus.CONFLICT),

    NOT_YOUR_BENEFICIARY(HttpStatus.FORBIDDEN),

    INVITATION_UNKNOWN(HttpStatus.NOT_FOUND),
    REPRESENTATIVE_UNKNOWN(HttpStatus.NOT_FOUND),
    REGULATIONS_UNKNOWN(HttpStatus.NOT_FOUND),
    /** Nothing is confirmed for somebody no member of staff has seen. */
    BENEFICIARY_UNVERIFIED(HttpStatus.CONFLICT),
    /** Another one stands for it; the answer says which. */
    BENEFICIARY_MERGED(HttpStatus.CONFLICT),
    BENEFICIARY_ERASED(HttpStatus.CONFLICT),
    EVIDENCE_INCOMPLETE(HttpStatus.CONFLICT),
    LAST_REPRESENTATIVE(HttpStatus.CONFLICT),
    EVIDENCE_NOT_FOR_THIS_KIND(HttpStatus.BAD_REQUEST),
    EVIDENCE_NOT_SEEN_YET(HttpStatus.BAD_REQUEST),
    ONLY_FOR_GROUPS(HttpStatus.BAD_REQUEST),
    SAME_BENEFICIARY(HttpStatus.BAD_REQUEST),
    KEEP_ONE_OF_BOTH(HttpStatus.BAD_REQUEST),

    BENEFICIARY_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
    OUTSIDE_OPENING_HOURS(HttpStatus.UNPROCESSABLE_CONTENT),
    ROOM_TOO_SMALL(HttpStatus.UNPROCESSABLE_CONTENT),
    IN_THE_PAST(HttpStatus.UNPROCESSABLE_CONTENT),
    BEYOND_HORIZON(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The room was retired; the answer says from when and what there is instead. */
    NO_LONGER_LENT(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Staff could place them there all the same; the answer says whom the room is lent to. */
    NOT_LENT_TO_THIS_KIND(HttpStatus.UNPROCESSABLE_CONTENT),
    NOT_ON_RASTER(HttpStatus.UNPROCESSABLE_CONTENT),
    TOO_SHORT(HttpStatus.UNPROCESSABLE_CONTENT),
    TOO_LONG(HttpStatus.UNPROCESSABLE_CONTENT),
    SPANS_DAYS(HttpStatus.UNPROCESSABLE_CONTENT),
    REGULATIONS_OUTDATED(HttpStatus.UNPROCESSABLE_CONTENT),

    /** Rooms and opening hours. */
    PICTURE_UNKNOWN(HttpStatus.NOT_FOUND),
    ROOM_EXISTS(HttpStatus.CONFLICT),
    ROOM_HAS_PARTS(HttpStatus.CONFLICT),
    ROOM_RETIRED(HttpStatus.CONFLICT),
    /** Bookings would be left without their room; the answer lists them with what could be offered instead. */
    BOOKINGS_AFFECTED(HttpStatus.CONFLICT),
    TOO_MANY_PICTURES(HttpStatus.CONFLICT),
    ROOM_NOT_DIVISIBLE(HttpStatus.UNPROCESSABLE_CONTENT),
    CENTRE_LENDS_NOTHING(HttpStatus.UNPROCESSABLE_CONTENT),
    PICTURE_NOT_READABLE(HttpStatus.UNPROCESSABLE_CONTENT),
    PICTURE_SIZE_OUT_OF_RANGE(HttpStatus.UNPROCESSABLE_CONTENT),
    ROOM_ID_INVALID(HttpStatus.BAD_REQUEST),
    POLISH_MISSING(HttpStatus.BAD_REQUEST),
    LANGUAGE_UNKNOWN(HttpStatus.BAD_REQUEST),
    MINUTES_OUT_OF_RANGE(HttpStatus.BAD_REQUEST),
    RASTER_INVALID(HttpStatus.BAD_REQUEST),
    LONGEST_BEFORE_SHORTEST(HttpStatus.BAD_REQUEST),
    HORIZON_OUT_OF_RANGE(HttpStatus.BAD_REQUEST),
    EQUIPMENT_CODE_INVALID(HttpStatus.BAD_REQUEST),
    LISTED_TWICE(HttpStatus.BAD_REQUEST),
    TIME_MALFORMED(HttpStatus.BAD_REQUEST),
    CLOSES_BEFORE_IT_OPENS(HttpStatus.BAD_REQUEST),
    HOURS_OVERLAP(HttpStatus.BAD_REQUEST),
    EITHER_WEEK_OR_DATE(HttpStatus.BAD_REQUEST),
    NOT_CHANGEABLE(HttpStatus.BAD_REQUEST),
    DATE_PASSED(HttpStatus.BAD_REQUEST),

    /** Calendars and letters. */
    TOO_MANY_CALENDARS(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Wrong, used, or too old: nobody can tell which. */
    CONTACT_CODE_WRONG(HttpStatus.UNPROCESSABLE_CONTENT),
    TOO_MANY_CONTACT_CODES(HttpStatus.TOO_MANY_REQUESTS),

    FIELD_NEEDED(HttpStatus.BAD_REQUEST),
    ADDRESS_INVALID(HttpStatus.BAD_REQUEST),

    /** Closures. */
    CLOSURE_UNKNOWN(HttpStatus.NOT_FOUND),
    CLOSURE_LIFTED(HttpStatus.CONFLICT),
    BOOKING_NOT_AFFECTED(HttpStatus.UNPROCESSABLE_CONTENT),

    END_NOT_AFTER_START(HttpStatus.BAD_REQUEST),
    DATE_OUT_OF_RANGE(HttpStatus.BAD_REQUEST),
    PERIOD_TOO_LONG(HttpStatus.BAD_REQUEST),
    LENGTH_OUT_OF_RANGE(HttpStatus.BAD_REQUEST),
    ONLY_MINE(HttpStatus.BAD_REQUEST),
    ROOM_NOT_IN_CENTRE(HttpStatus.BAD_REQUEST),
    CAP_OUT_OF_RANGE(HttpStatus.BAD_REQUEST),
    WINDOW_TOO_SHORT(HttpStatus.BAD_REQUEST),
    TOO_FEW_WEEKDAYS(HttpStatus.BAD_REQUEST),
    SLOT_NEEDED(HttpStatus.BAD_REQUEST),
    BENEFICIARY_STAYS(HttpStatus.BAD_REQUEST),
    KRS_INVALID(HttpStatus.BAD_REQUEST),
    NIP_INVALID(HttpStatus.BAD_REQUEST),
    REGON_INVALID(HttpStatus.BAD_REQUEST),
    NOT_FOR_THIS_KIND(HttpStatus.BAD_REQUEST),
    DISTRICT_UNKNOWN(HttpStatus.BAD_REQUEST);

    private final HttpStatus status;

    BookingProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public String service() {
        return "booking";
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
