package pl.krakow.centra.sites.look;

import java.time.LocalTime;

/** A stretch of local time within one day. Midnight at the end means the end of the day. */
public record Hours(LocalTime from, LocalTime to) {}
