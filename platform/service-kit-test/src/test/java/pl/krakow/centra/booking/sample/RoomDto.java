package pl.krakow.centra.booking.sample;

/** Breaks the rule that names mean something. */
public final class RoomDto {}
