package pl.krakow.centra.booking.rooms.domain;

/** How a room can be furnished. A closed list, so that rooms can be compared and searched. */
public enum Layout {
    /** Rows of chairs, no tables. */
    THEATRE,
    /** Rows of tables towards the front. */
    CLASSROOM,
    /** One table, everybody around it. */
    BOARDROOM,
    /** Tables in the shape of a U. */
    U_SHAPE,
    /** Round tables. */
    BANQUET,
    /** Chairs in a circle. */
    CIRCLE,
    /** Nothing to sit on. */
    STANDING
}
