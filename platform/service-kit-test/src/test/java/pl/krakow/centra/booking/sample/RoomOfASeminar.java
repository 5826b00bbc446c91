package pl.krakow.centra.booking.sample;

import pl.krakow.centra.events.sample.Seminar;

/** Breaks the rule that services share no code. */
public record RoomOfASeminar(Seminar seminar) {}
