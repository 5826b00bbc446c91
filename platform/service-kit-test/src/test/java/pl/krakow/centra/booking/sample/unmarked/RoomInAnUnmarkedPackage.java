package pl.krakow.centra.booking.sample.unmarked;

/** Breaks the rule that packages are null-marked. */
public final class RoomInAnUnmarkedPackage {}
