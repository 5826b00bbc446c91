package pl.krakow.centra.booking.sample;

/** Breaks the rule that nothing is printed. */
public final class RoomThatPrints {
    void tell() {
        System.out.println("a room");
    }
}
