package pl.krakow.centra.booking.seasons.domain;

import pl.krakow.centra.booking.seasons.domain.Obstacle.Kind;

/** Against what a date of a {@link Place} is checked; each layer includes those before. */
enum Layer {
    /** The centre's opening hours. */
    OPEN(Kind.CLOSED),
    /** How far ahead the room can be booked. */
    HORIZON(Kind.BEYOND_HORIZON),
    /** What was there before the round. */
    BOOKED(Kind.BOOKED),
    /** What the round has given. */
    GIVEN(Kind.OTHER_WISHES);

    private final Kind obstacle;

    Layer(Kind obstacle) {
        this.obstacle = obstacle;
    }

    /** What stands in the way of a date that doesn't get through this layer. */
    Kind obstacle() {
        return obstacle;
    }

    boolean includes(Layer other) {
        return compareTo(other) >= 0;
    }
}
